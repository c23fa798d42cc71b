%% Matching integers of all sizes, signed and not, at bit offsets.
-module(bin_match_sizes).
-export([main/0]).

main() ->
    B = probe:id(<<16#DE, 16#AD, 16#BE, 16#EF, 16#80, 1, 2, 3, 255, 254>>),
    [begin
         <<_:O, A:S, _/bits>> = B,
         <<_:O, C:S/signed, _/bits>> = B,
         <<_:O, D:S/little, _/bits>> = B,
         <<_:O, E:S/little-signed, _/bits>> = B,
         probe:line("~w ~w: ~w ~w ~w ~w", [O, S, A, C, D, E])
     end || O <- [0, 1, 5, 8], S <- [1, 4, 7, 8, 9, 16, 24, 31, 32, 33, 64, 65]],
    ok.
