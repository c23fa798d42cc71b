%% Powers modulo numbers of 60 bits: products of 120 bits.
-module(b_powmod).
-export([n/1, run/1]).
n(std) -> 277; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:sum([pm(I, 1000003 * 1000033 - 1, 1000000007 * 998244353) band 65535
                          || I <- lists:seq(2, 100)])
        end).
pm(_, 0, _) -> 1;
pm(B, E, M) when E band 1 =:= 1 -> (B * pm(B, E - 1, M)) rem M;
pm(B, E, M) ->
    X = pm(B, E bsr 1, M),
    (X * X) rem M.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
