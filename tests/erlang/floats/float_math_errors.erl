%% Arguments outside of the domain of the functions of math.
-module(float_math_errors).
-export([main/0]).

main() ->
    probe:calls([{math, F, [X]} || {F, X} <- [{sqrt, -1}, {log, 0}, {log, -1}, {log2, 0}, {log10, -5}, {acos, 2}, {asin, -2}, {acosh, 0}, {atanh, 1}, {exp, 1000}, {cosh, 1000}]]),
    probe:calls([{math, F, [x]} || F <- [sin, cos, sqrt, log, exp, floor, ceil, atan, erf]]),
    probe:calls([{math, pow, [0, -1]}, {math, pow, [-1, 0.5]}, {math, pow, [10, 400]}, {math, pow, [a, 1]},
                 {math, atan2, [a, 1]}, {math, fmod, [1, 0]}, {math, fmod, [1, b]}]),
    probe:calls([{math, sqrt, [1 bsl 2000]}]).
