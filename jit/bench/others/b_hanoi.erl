%% The towers of Hanoi as a list of moves, with ++.
-module(b_hanoi).
-export([n/1, run/1]).
n(std) -> 532; n(small) -> 1.
run(N) -> rep(N, fun () -> length(h(12, a, b, c)) end).
h(0, _, _, _) -> [];
h(N, A, B, C) -> h(N - 1, A, C, B) ++ [{A, B} | h(N - 1, C, B, A)].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
