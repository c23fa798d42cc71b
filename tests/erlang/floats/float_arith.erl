%% Float arithmetic, mixed with small and big integers.
-module(float_arith).
-export([main/0]).

main() ->
    Values = [0.0, -0.0, 1.5, -2.25, 1.0e10, 3, -4, 1 bsl 70],
    [probe:line("~w ~w: ~w ~w ~w", [A, B, A + B, A - B, A * B]) || A <- Values, B <- Values],
    [probe:line("~w / ~w = ~w", [A, B, A / B]) || A <- Values, B <- [1.5, -2, 3, 1 bsl 65, 7.0e-5]],
    ok.
