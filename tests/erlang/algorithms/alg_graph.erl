%% Dijkstra and a breadth first search over maps.
-module(alg_graph).
-export([main/0]).

main() ->
    G = #{a => [{b, 7}, {c, 9}, {f, 14}], b => [{c, 10}, {d, 15}], c => [{d, 11}, {f, 2}], d => [{e, 6}], f => [{e, 9}], e => []},
    probe:line(lists:sort(maps:to_list(dijkstra(gb_sets:singleton({0, a}), G, #{})))), probe:line(bfs([a], G, [])), probe:line([perms("abc"), subsets([1, 2, 3]), hanoi(3, l, m, r)]).

dijkstra(Q, G, Done) ->
    case gb_sets:is_empty(Q) of
        true -> Done;
        false -> {{D, N}, Q2} = gb_sets:take_smallest(Q), case Done of #{N := _} -> dijkstra(Q2, G, Done); _ -> dijkstra(lists:foldl(fun({M, W}, A) -> gb_sets:add({D + W, M}, A) end, Q2, maps:get(N, G)), G, Done#{N => D}) end
    end.
bfs([], _, Seen) -> lists:reverse(Seen);
bfs([N | T], G, Seen) -> case lists:member(N, Seen) of true -> bfs(T, G, Seen); false -> bfs(T ++ [M || {M, _} <- maps:get(N, G)], G, [N | Seen]) end.
perms([]) -> [[]]; perms(L) -> [[H | T] || H <- L, T <- perms(L -- [H])].
subsets([]) -> [[]]; subsets([H | T]) -> S = subsets(T), S ++ [[H | X] || X <- S].
hanoi(0, _, _, _) -> []; hanoi(N, A, B, C) -> hanoi(N - 1, A, C, B) ++ [{A, C} | hanoi(N - 1, B, A, C)].
