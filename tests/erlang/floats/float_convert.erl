%% trunc, round, floor, ceil and float at interesting places.
-module(float_convert).
-export([main/0]).

main() ->
    Floats = [0.5, -0.5, 1.5, 2.5, -1.5, 1.0e15, 4503599627370495.5, 9.007199254740992e15,
              9223372036854775807.0, -9223372036854775808.0, 1.0e19, -1.0e25, 5.0e-324],
    [probe:line("~w: ~w ~w ~w ~w", [F, trunc(F), round(F), floor(F), ceil(F)]) || F <- Floats],
    [probe:line("~w ~w", [I, float(I)]) || I <- [0, -7, 1 bsl 53, (1 bsl 53) + 1, (1 bsl 64) - 1, 1 bsl 100]],
    probe:calls([{erlang, F, [X]} || F <- [trunc, round, floor, ceil], X <- [a, "1", <<>>]]).
