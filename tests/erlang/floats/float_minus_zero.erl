%% Minus zero: how it prints, compares, and is hashed as a key.
-module(float_minus_zero).
-export([main/0]).

main() ->
    Z = probe:id(0.0),
    M = -Z,
    probe:line("~w ~p ~w", [M, M, Z * -1]),
    probe:line([Z == M, M + 0.0, M * 1, abs(M), 1 / 3 * M]),
    probe:line(<<M/float>>),
    probe:line([float_to_list(M), float_to_list(M, [{decimals, 2}]), trunc(M), round(-0.4)]),
    probe:line(math:atan2(0, -1) > 3),
    [probe:line([V, negated(V), of_float(V), of_sum(V), twice(V), erlang:'-'(V), -probe:id(V)])
     || V <- [0, 0.0, M, 1.5, -7]].

%% In float registers the zero of both signs becomes 0.0.
negated(X) -> -X.
of_float(X) -> -float(X).
of_sum(X) -> Y = X + 0.0, Z = -Y, Z + -0.0.
twice(X) -> Y = float(X), (-Y) * 2.0.
