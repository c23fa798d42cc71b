%% Primes by filtering a list again and again.
-module(b_sievelist).
-export([n/1, run/1]).
n(std) -> 192; n(small) -> 1.
run(N) -> rep(N, fun () -> length(sv(lists:seq(2, 8000))) end).
sv([P | T]) when P * P < 8000 -> [P | sv([X || X <- T, X rem P =/= 0])];
sv(L) -> L.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
