%% dict: counters for 3,001 keys, map/2 and fold/3.
-module(b_dict).
-export([n/1, run/1]).
n(std) -> 26; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                D = lists:foldl(fun (I, D) -> dict:update_counter(I rem 3001, I, D) end,
                                dict:new(),
                                lists:seq(1, 10000)),
                dict:fold(fun (K, V, S) -> S + K + V end,
                          0,
                          dict:map(fun (_, V) -> V + 1 end, D))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
