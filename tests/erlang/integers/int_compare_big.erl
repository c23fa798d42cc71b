%% Comparing integers of all sizes with each other.
-module(int_compare_big).
-export([main/0]).

main() ->
    Numbers = [0, -1, 1, 1 bsl 59, 1 bsl 60, 1 bsl 63, 1 bsl 64, -(1 bsl 63), -(1 bsl 64), 1 bsl 200, -(1 bsl 200)],
    probe:line(lists:sort(Numbers)),
    [probe:line("~w ~w ~w ~w", [A < B, A =< B, A == B, A =:= B]) || A <- Numbers, B <- Numbers],
    probe:line(lists:max(Numbers)),
    probe:line((probe:id(1) bsl 64) =:= 18446744073709551616),
    probe:line(min(1 bsl 64, (1 bsl 64) - 1)).
