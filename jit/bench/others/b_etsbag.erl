%% An ETS bag: inserts, lookups and delete_object.
-module(b_etsbag).
-export([n/1, run/1]).
n(std) -> 154; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                T = ets:new(t, [bag]),
                [ets:insert(T, {I rem 500, I}) || I <- lists:seq(1, 3000)],
                R = lists:sum([length(ets:lookup(T, K)) || K <- lists:seq(0, 499)]),
                [ets:delete_object(T, {I rem 500, I}) || I <- lists:seq(1, 1000)],
                ets:delete(T),
                R
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
