%% Shifts, additions and logic modulo 2^64, as in SHA-512: bignums.
-module(b_sha64).
-export([n/1, run/1]).
n(std) -> 46; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lp(10000, 16#6a09e667f3bcc908, 16#bb67ae8584caa73b, 16#3c6ef372fe94f82b)
        end).
lp(0, A, B, C) -> A bxor B bxor C;
lp(I, A, B, C) ->
    M = 16#ffffffffffffffff,
    S = ((A bsr 14) bor (A bsl 50)) band M,
    Ch = (A band B) bxor ((bnot A) band C),
    T = (S + Ch + I * 16#9e3779b97f4a7c15) band M,
    lp(I - 1, (T + C) band M, A, B).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
