%% Rectangles for b_shapes.
-module(shape_r).
-export([area/1, handle/3]).
area({r, A, B}) -> A * B.
handle(peri, {r, X, Y}, A) -> A + 2 * (X + Y).
