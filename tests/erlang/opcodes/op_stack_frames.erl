%% Values kept over calls in stack slots, trimmed frames, tail calls with many registers.
-module(op_stack_frames).
-export([main/0]).

main() ->
    probe:line([f(1, 2, 3, 4), g(5), h([1, 2, 3], 0, []), i(3, a, b, c, d), even(10001), count(100000, 0)]).

f(A, B, C, D) ->
    X = probe:id(A), Y = probe:id(B), Z = probe:id(C + X), W = probe:id({D, Y}),
    V = probe:id([X, Y, Z, W]), U = probe:id(V),
    {X, Y, Z, W, U, probe:id(A + B)}.
g(N) -> case probe:id(N) of X when X > 3 -> Y = probe:id(X + N), Z = probe:id(Y), Y + Z; X -> X end.
h([], S, Acc) -> {S, lists:reverse(Acc)};
h([H | T], S, Acc) -> X = probe:id(H), h(T, S + X, [{X, S} | Acc]).
i(0, A, B, C, D) -> {A, B, C, D};
i(N, A, B, C, D) -> i(N - 1, B, C, D, A).
even(0) -> true; even(N) -> odd(N - 1).
odd(0) -> false; odd(N) -> even(N - 1).
count(0, A) -> A; count(N, A) -> count(N - 1, A + 1).
