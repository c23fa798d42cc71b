%% Arithmetic around the borders of 62 to 65 bits, where machine words overflow.
-module(int_border_64).
-export([main/0]).

main() ->
    Near = [S * (1 bsl B) + D || B <- [62, 63, 64], S <- [1, -1], D <- [-1, 0, 1]],
    [begin
         probe:line("~w: ~w ~w ~w", [N, probe:id(N) + 1, probe:id(N) - 1, -probe:id(N)]),
         probe:line("  ~w ~w ~w ~w", [N * 3, N * -1, N div 7, N rem 7]),
         probe:line("  ~w ~w ~w", [N div -1, N bsr 1, bnot N])
     end || N <- Near],
    ok.
