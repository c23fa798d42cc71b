%% Small integers: the four operations and signs of div and rem.
-module(int_small_arith).
-export([main/0]).

main() ->
    Values = [0, 1, -1, 2, -2, 7, -7, 100, -100],
    [probe:line("~w ~w: ~w ~w ~w", [A, B, A + B, A - B, A * B])
     || A <- Values, B <- [0, 3, -3]],
    [probe:line("~w ~w: ~w ~w", [A, B, A div B, A rem B]) || A <- Values, B <- [1, -1, 3, -3, 50]],
    ok.
