%% Mixed float arithmetic with spills, exceptions in the middle, conversions.
-module(op_float_regs).
-export([main/0]).

main() ->
    probe:line([poly(2.0), poly(3), dist({0, 0}, {3.0, 4.0}), mixed(1, 2.5, 3), many(1.0, 2.0, 3.0, 4.0, 5.0)]), probe:show("bad in the middle", fun() -> mixed(1, x, 3) end), probe:show("big", fun() -> poly(probe:id(1.0e200)) end), probe:show("zero", fun() -> inv(probe:id(0)) end), probe:line([caught(1.0e308), caught(1.0), neg(2.5), neg(0)]).

poly(X) -> 3.0 * X * X * X - 2.5 * X * X + X / 2 - 1.
dist({A, B}, {C, D}) -> math:sqrt((A - C) * (A - C) + (B - D) * (B - D)).
mixed(A, B, C) -> D = A * B + C, E = D / 2.0 - A, {D, E, D + E * B}.
many(A, B, C, D, E) -> X = A * B - C, Y = D / E + X, Z = probe:id(Y) * 2.0, (X + Y) * (Z - A) / (B + 1.0).
inv(X) -> 1.0 / X + 1.0.
caught(X) -> try X * 10.0 * X of Y -> Y catch error:badarith -> overflow end.
neg(X) -> -X * 1.0.
