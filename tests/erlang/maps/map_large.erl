%% Large maps: many keys, updates, removals, comparison.
-module(map_large).
-export([main/0]).

main() ->
    N = 20000,
    M = lists:foldl(fun(I, A) -> A#{{k, I} => I} end, #{}, lists:seq(1, N)),
    probe:line([map_size(M), maps:get({k, 777}, M), maps:get({k, 0}, M, none), lists:sum(maps:values(M))]),
    M2 = maps:map(fun(_, V) -> V * 2 end, M),
    probe:line([maps:get({k, 100}, M2), M =:= M2, M =:= maps:from_list(maps:to_list(M))]),
    M3 = lists:foldl(fun(I, A) -> maps:remove({k, I}, A) end, M, lists:seq(1, N, 2)),
    probe:line([map_size(M3), maps:is_key({k, 1}, M3), maps:is_key({k, 2}, M3), maps:fold(fun(_, V, S) -> S + V end, 0, M3)]),
    probe:line(map_size(maps:merge(M3, M2))),
    probe:line(lists:sublist(lists:sort(maps:to_list(M3)), 3)),
    probe:line([map_size(M#{{k, 5} := x}), erlang:phash2(M)]).
