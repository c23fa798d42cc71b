%% abs, unary minus and plus, min and max at the borders.
-module(int_abs_sign).
-export([main/0]).

main() ->
    [probe:line("~w ~w ~w ~w", [abs(N), -N, +N, max(N, -N)])
     || N <- [0, 5, -5, -(1 bsl 59), -(1 bsl 63), 1 bsl 63, -(1 bsl 64), 0.0, -2.5]],
    probe:line([min(1, 1.0), max(1, 1.0), min(a, 1), max([], {})]),
    probe:line(trunc(1.0e30)),
    probe:line([round(2.5), round(-2.5), round(0.49999999999999994), trunc(-3.99), floor(-3.5), ceil(-3.5)]),
    probe:line([floor(1 bsl 70), ceil(5), round(1 bsl 65), trunc(-7)]).
