%% Breadth-first search in a graph that is a map of lists.
-module(b_bfs).
-export([n/1, run/1]).
n(std) -> 39; n(small) -> 1.
run(N) ->
    G = maps:from_list([{I,
                         [(I * 7 + 1) rem 5000,
                          (I * 13 + 5) rem 5000,
                          (I * 31 + 3) rem 5000]}
                       || I <- lists:seq(0, 4999)]),
    rep(N, fun () -> bfs([0], [], #{0 => 0}, G) end).
bfs([], [], D, _) -> maps:fold(fun (_, V, A) -> A + V end, 0, D);
bfs([], L, D, G) -> bfs(lists:reverse(L), [], D, G);
bfs([H | T], L, D, G) ->
    X = maps:get(H, D),
    {L2, D2} = lists:foldl(fun (Y, {LL, DD}) ->
                                   case DD of
                                       #{Y := _} -> {LL, DD};
                                       _ -> {[Y | LL], DD#{Y => X + 1}}
                                   end
                           end,
                           {L, D},
                           maps:get(H, G)),
    bfs(T, L2, D2, G).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
