%% The module math: values that are exact or printed with few digits.
-module(float_math).
-export([main/0]).

main() ->
    One = [sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, exp, sqrt, erf, erfc],
    [probe:line("~w ~.10f ~.10f", [F, math:F(0.5), math:F(0)]) || F <- One],
    [probe:line("~w ~.10f", [F, math:F(2.5)]) || F <- [log, log2, log10, acosh, floor, ceil]],
    probe:line("~w ~w ~w", [math:pow(2, 10), math:pow(2, 0.5) > 1.4142, math:fmod(7, 3)]),
    probe:line("~.8f ~.8f", [math:atan2(1, -1), math:atanh(0.25)]),
    probe:line([math:sqrt(16), math:log2(1024), math:log2(1 bsl 100), math:floor(-2.5), math:ceil(-2.5)]),
    probe:line("~.12f", [math:pi()]).
