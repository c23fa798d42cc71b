%% Circles for b_shapes.
-module(shape_c).
-export([area/1, handle/3]).
area({c, R}) -> R * R * 3.
handle(peri, {c, R}, A) -> A + 6 * R.
