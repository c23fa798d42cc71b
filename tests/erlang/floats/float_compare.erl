%% Comparing floats and integers, exactly and not.
-module(float_compare).
-export([main/0]).

main() ->
    Numbers = [0, 0.0, -0.0, 1, 1.0, 9007199254740992, 9007199254740992.0, 9007199254740993,
               1 bsl 70, 1180591620717411303424.0, (1 bsl 70) + 1, 1.0e300, -1.0e300, 1 bsl 1030],
    [probe:line("~w ~w: ~w ~w ~w ~w", [A, B, A == B, A =:= B, A < B, A >= B])
     || A <- Numbers, B <- Numbers],
    probe:line(lists:sort([3, 2.0, 2, 1.5, 1, 2.0, 1 bsl 64, 1.0e10])),
    probe:line(lists:usort([1, 1.0, 2, 2.0])).
