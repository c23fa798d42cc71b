%% Building integers of all sizes, both byte orders, negative and too large values.
-module(bin_build_sizes).
-export([main/0]).

main() ->
    [probe:line("~w ~w: ~w ~w", [N, S, <<N:S>>, <<N:S/little>>]) || N <- [0, 1, -1, 16#1234, -300, 1 bsl 70], S <- [1, 3, 8, 12, 16, 23, 32, 64, 65, 80]],
    probe:line([<<1, 2, 3>>, <<257>>, <<-1>>, <<5:0>>, <<1:1, 2:2, 3:5>>, <<1:4/unit:4>>, <<"abc":16>>, <<$a, "bc">>]).
