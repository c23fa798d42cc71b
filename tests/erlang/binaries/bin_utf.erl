%% utf8, utf16 and utf32 segments, good and malformed.
-module(bin_utf).
-export([main/0]).

main() ->
    [probe:line("~w ~w ~w ~w ~w", [C, <<C/utf8>>, <<C/utf16>>, <<C/utf16-little>>, <<C/utf32>>]) || C <- [0, 127, 128, 16#7FF, 16#800, 16#FFFF, 16#10000, 16#10FFFF, 16#D7FF, 16#E000]],
    [probe:line("~w ~w", [B, first(B)])
     || B <- [<<"a">>, <<"é"/utf8>>, <<"日"/utf8>>, <<"😀"/utf8>>, <<>>, <<128>>, <<16#C0, 128>>, <<16#E0, 128, 128>>, <<16#ED, 16#A0, 128>>, <<16#F4, 16#90, 128, 128>>, <<16#E2, 16#82>>, <<255>>]],
    [probe:line("~w ~w", [B, wide(B)]) || B <- [<<0, 65>>, <<16#D83D:16, 16#DE00:16>>, <<16#D83D:16>>, <<16#DE00:16, 65:16>>, <<0>>, <<65:32>>]],
    probe:line(<<"héllo日😀"/utf8>>),
    probe:line([<<"hé"/utf16>>, <<"é"/utf32-little>>]),
    probe:line([C || <<C/utf8>> <= <<"aé日😀"/utf8>>]).

first(<<C/utf8, R/binary>>) -> {C, R};
first(_) -> malformed.

wide(<<C/utf16, R/binary>>) -> {C, R};
wide(<<C/utf32>>) -> {C};
wide(_) -> malformed.
