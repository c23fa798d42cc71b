%% ets:update_counter/3,4 on a table of 100 keys.
-module(b_etscount).
-export([n/1, run/1]).
n(std) -> 119; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                T = ets:new(t, []),
                [ets:update_counter(T, {c, I rem 100}, 1, {{c, I rem 100}, 0})
                || I <- lists:seq(1, 5000)],
                [ets:update_counter(T, {c, I rem 100}, {2, I}) || I <- lists:seq(1, 5000)],
                R = lists:sum([V || {_, V} <- ets:tab2list(T)]),
                ets:delete(T),
                R
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
