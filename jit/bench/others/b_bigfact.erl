%% Factorials and Fibonacci numbers of hundreds of digits, and their text.
-module(b_bigfact).
-export([n/1, run/1]).
n(std) -> 518; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                F = fact(400),
                Fb = fb(2000, 0, 1),
                length(integer_to_list(F)) + Fb rem 1000007 +
                    length(integer_to_list(F div fact(390)))
        end).
fact(0) -> 1;
fact(N) -> N * fact(N - 1).
fb(0, A, _) -> A;
fb(N, A, B) -> fb(N - 1, B, A + B).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
