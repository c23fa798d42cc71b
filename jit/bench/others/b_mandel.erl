%% The Mandelbrot set with floats as arguments of a loop.
-module(b_mandel).
-export([n/1, run/1]).
n(std) -> 7; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:sum([it(X / 40 - 2.0, Y / 30 - 1.0, 0.0, 0.0, 100)
                          || X <- lists:seq(0, 119), Y <- lists:seq(0, 59)])
        end).
it(_, _, _, _, 0) -> 0;
it(CX, CY, X, Y, N) when X * X + Y * Y > 4.0 ->
    _ = {CX, CY},
    N;
it(CX, CY, X, Y, N) -> it(CX, CY, X * X - Y * Y + CX, 2 * X * Y + CY, N - 1).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
