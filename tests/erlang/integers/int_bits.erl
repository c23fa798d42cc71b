%% band, bor, bxor and bnot of small and big numbers of both signs.
-module(int_bits).
-export([main/0]).

main() ->
    Numbers = [0, 1, -1, 16#FF, -16#100, 1 bsl 64, -(1 bsl 64), (1 bsl 90) - 1, -(1 bsl 90) + 5],
    [probe:line("~w ~w: ~w ~w ~w", [A, B, A band B, A bor B, A bxor B])
     || A <- Numbers, B <- Numbers],
    [probe:line("~w", [bnot A]) || A <- Numbers],
    ok.
