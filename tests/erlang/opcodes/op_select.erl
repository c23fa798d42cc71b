%% select_val and select_tuple_arity over many values and types.
-module(op_select).
-export([main/0]).

main() ->
    probe:line([a(X) || X <- [jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, other, 1]]),
    probe:line([n(X) || X <- [1, 10, 100, 1000, 10000, 100000, 1 bsl 40, 1 bsl 62, -1, 0, 5.0, x]]),
    probe:line([t(X) || X <- [{}, {1}, {1, 2}, {1, 2, 3}, {1, 2, 3, 4}, {1, 2, 3, 4, 5}, [], x]]),
    probe:line([f(X) || X <- [1.0, 2.5, 0.0, -0.0, 1, 3.0]]), probe:line([m(X) || X <- [a, 1, "x", 2.0, {}, [], b]]).

a(jan) -> 1; a(feb) -> 2; a(mar) -> 3; a(apr) -> 4; a(may) -> 5; a(jun) -> 6; a(jul) -> 7; a(aug) -> 8; a(sep) -> 9; a(oct) -> 10; a(nov) -> 11; a(dec) -> 12; a(_) -> none.
n(1) -> a; n(10) -> b; n(100) -> c; n(1000) -> d; n(10000) -> e; n(100000) -> f; n(1099511627776) -> g; n(4611686018427387904) -> h; n(-1) -> i; n(_) -> z.
t({}) -> 0; t({_}) -> 1; t({_, _}) -> 2; t({_, X, _}) -> {3, X}; t({_, _, _, X}) -> {4, X}; t(X) when is_tuple(X) -> many; t(_) -> no.
f(1.0) -> one; f(2.5) -> half; f(0.0) -> zero; f(X) when is_float(X) -> float; f(_) -> no.
m(a) -> atom_a; m(b) -> atom_b; m(1) -> int; m(2.0) -> float; m([]) -> nil; m({}) -> tuple; m("x") -> str.
