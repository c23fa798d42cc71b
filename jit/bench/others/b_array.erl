%% array: 10,000 elements set one by one, half of them changed, then a fold.
-module(b_array).
-export([n/1, run/1]).
n(std) -> 48; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                A = lists:foldl(fun (I, A) -> array:set(I, I * I, A) end,
                                array:new(),
                                lists:seq(0, 9999)),
                B = lists:foldl(fun (I, X) -> array:set(I, array:get(I, X) + 1, X) end,
                                A,
                                lists:seq(0, 9999, 2)),
                array:foldl(fun (_, V, S) -> S + V end, 0, B)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
