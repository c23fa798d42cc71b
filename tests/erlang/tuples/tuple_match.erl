%% Matching on size, tag and nested tuples.
-module(tuple_match).
-export([main/0]).

main() ->
    [probe:line("~w ~w", [X, kind(X)]) || X <- [{}, {a}, {a, 1}, {b, 1}, {a, {b, 2}}, {a, {c, 2}}, {1, 1}, {2, 3}, {a, b, c, d}, x]],
    probe:line(swap({1, {2, 3}})).

kind({}) -> empty;
kind({a}) -> one;
kind({a, {b, N}}) -> {nested, N};
kind({a, T}) when is_tuple(T) -> {other_nested, T};
kind({T, N}) when is_atom(T) -> {T, N};
kind({X, X}) -> same;
kind(T) when tuple_size(T) > 3 -> {large, tuple_size(T)};
kind(_) -> other.

swap({A, {B, C}}) -> {{C, B}, A}.
