%% Shifts: left and right, negative counts, of negative and big numbers.
-module(int_shifts).
-export([main/0]).

main() ->
    Numbers = [0, 1, -1, 5, -5, 1 bsl 62, -(1 bsl 63), 1 bsl 100, -(1 bsl 100) - 1],
    Counts = [0, 1, 2, 31, 32, 59, 63, 64, 65, 130, -1, -3, -64, -200],
    [probe:line("~w by ~w: ~w ~w", [N, C, N bsl C, N bsr C]) || N <- Numbers, C <- Counts],
    ok.
