%% Float registers in loops: Newton's method, an integral, a map iteration.
-module(float_loop).
-export([main/0]).

main() ->
    probe:line(newton(2.0, 1.0, 20)),
    probe:line("~.9f", [integral(0.0, 1.0, 1000)]),
    probe:line(logistic(0.5, 3.7, 50)),
    probe:line(mean([1, 2.5, 3, 4.25], 0, 0)),
    probe:line(lists:sum([0.1 || _ <- lists:seq(1, 10)])).

newton(_, X, 0) -> X;
newton(A, X, N) -> newton(A, (X + A / X) / 2, N - 1).

integral(A, B, N) ->
    H = (B - A) / N,
    H * lists:sum([begin X = A + (I + 0.5) * H, X * X end || I <- lists:seq(0, N - 1)]).

logistic(X, _, 0) -> X;
logistic(X, R, N) -> logistic(R * X * (1 - X), R, N - 1).

mean([], S, N) -> S / N;
mean([X | T], S, N) -> mean(T, S + X, N + 1).
