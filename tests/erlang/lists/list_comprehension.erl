%% Comprehensions: filters, several generators, nested, bad filters.
-module(list_comprehension).
-export([main/0]).

main() ->
    L = lists:seq(1, 6),
    probe:line([{X, Y} || X <- L, X rem 2 =:= 0, Y <- lists:seq(1, X), Y > X - 2]),
    probe:line([[Y * X || Y <- [1, 2]] || X <- [3, 4]]),
    probe:line([X || {a, X} <- [{a, 1}, {b, 2}, c, {a, 3}]]),
    probe:line([X || X <- L, is_ok(X)]),
    probe:line([X || X <- [], X > 0]),
    probe:line([A + B || {A, B} <- lists:zip(L, lists:reverse(L))]),
    probe:line([X || [X, _ | _] <- ["ab", "c", "def"]]),
    probe:show("bad filter", fun() -> [X || X <- [1], probe:id(X)] end),
    probe:line([Z || X <- [1, 2], Z <- [X * 2], Z > 2]).

is_ok(X) -> X > 4.
