%% maps: fold, map, filter, merge, iterators, with and without, 3,000 keys.
-module(b_mapsapi).
-export([n/1, run/1]).
n(std) -> 93; n(small) -> 1.
run(N) ->
    M = maps:from_list([{I, I * I} || I <- lists:seq(1, 3000)]),
    K = maps:from_list([{I, x} || I <- lists:seq(2000, 5000)]),
    rep(N,
        fun () ->
                A = maps:fold(fun (X, V, S) -> X + V + S end, 0, M),
                B = maps:map(fun (_, V) -> V + 1 end, M),
                C = maps:filter(fun (X, _) -> X rem 2 =:= 0 end, B),
                D = maps:merge(C, K),
                A + maps:size(D) + length(maps:to_list(D)) + length(maps:keys(D)) +
                    it(maps:next(maps:iterator(B)), 0)
                    + maps:size(maps:without([1, 2, 3], B))
                    + maps:size(maps:with([5, 6, 7], B))
        end).
it(none, A) -> A;
it({_, V, I}, A) -> it(maps:next(I), A + V).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
