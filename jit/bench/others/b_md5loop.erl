%% Additions, rotations and logic modulo 2^32, as in MD5.
-module(b_md5loop).
-export([n/1, run/1]).
n(std) -> 265; n(small) -> 1.
run(N) ->
    rep(N,
        fun () -> lp(20000, 16#67452301, 16#efcdab89, 16#98badcfe, 16#10325476) end).
lp(0, A, B, C, D) -> A bxor B bxor C bxor D;
lp(I, A, B, C, D) ->
    F = ((B band C) bor ((bnot B) band D)) band 16#ffffffff,
    X = (A + F + I * 16#5bd1e995) band 16#ffffffff,
    R = ((X bsl 7) bor (X bsr 25)) band 16#ffffffff,
    lp(I - 1, D, (B + R) band 16#ffffffff, B, C).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
