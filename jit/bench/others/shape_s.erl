%% Squares for b_shapes.
-module(shape_s).
-export([area/1, handle/3]).
area({s, R}) -> R * R.
handle(peri, {s, R}, A) -> A + 4 * R.
