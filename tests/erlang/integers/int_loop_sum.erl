%% Sums in loops that cross from small to big on the way.
-module(int_loop_sum).
-export([main/0]).

main() ->
    probe:line(sum(1000, 0)),
    probe:line(doubles(1, 0)),
    probe:line(minus(-1, 0)),
    probe:line(collatz(27, 0)),
    probe:line(hash(5000, 16#CBF29CE484222325)).

sum(0, A) -> A;
sum(N, A) -> sum(N - 1, A + N * N).

doubles(N, S) when N > 1 bsl 80 -> {N, S};
doubles(N, S) -> doubles(N + N, S + N).

minus(N, C) when N < -(1 bsl 70) -> {N, C};
minus(N, C) -> minus(N * 3, C + 1).

collatz(1, N) -> N;
collatz(X, N) when X rem 2 =:= 0 -> collatz(X div 2, N + 1);
collatz(X, N) -> collatz(3 * X + 1, N + 1).

hash(0, H) -> H;
hash(N, H) -> hash(N - 1, ((H bxor (N band 255)) * 16#100000001B3) band 16#FFFFFFFFFFFFFFFF).
