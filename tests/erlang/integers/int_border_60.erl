%% Arithmetic around the borders of 59, 60 and 61 bits, where stock changes format.
-module(int_border_60).
-export([main/0]).

main() ->
    Near = [(1 bsl B) + D || B <- [58, 59, 60, 61], D <- [-1, 0, 1]],
    [begin
         probe:line("~w: ~w ~w ~w ~w", [N, probe:id(N) + 1, N - 1, -N, -N - 1]),
         probe:line("  ~w ~w ~w ~w", [N * 2, N * N, N div 2, N rem 1000]),
         probe:line("  ~w ~w", [abs(-N), N - N])
     end || N <- Near],
    ok.
