%% An ETS ordered_set: inserts, a walk with next/2, a select.
-module(b_etsord).
-export([n/1, run/1]).
n(std) -> 73; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                T = ets:new(t, [ordered_set]),
                [ets:insert(T, {(I * 7919) rem 10007, I}) || I <- lists:seq(1, 4000)],
                R = wk(T, ets:first(T), 0) +
                        length(ets:select(T, [{{'$1', '$2'}, [{'<', '$1', 500}], ['$2']}])),
                ets:delete(T),
                R
        end).
wk(_, '$end_of_table', A) -> A;
wk(T, K, A) -> wk(T, ets:next(T, K), A + ets:lookup_element(T, K, 2)).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
