%% Ackermann's function: deep and shallow recursion on small integers.
-module(b_ackermann).
-export([n/1, run/1]).
n(std) -> 277; n(small) -> 1.
run(N) -> rep(N, fun () -> ack(2, 200) + ack(3, 5) end).
ack(0, N) -> N + 1;
ack(M, 0) -> ack(M - 1, 1);
ack(M, N) -> ack(M - 1, ack(M, N - 1)).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
