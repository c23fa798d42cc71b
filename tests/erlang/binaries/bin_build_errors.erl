%% Building binaries of what does not fit, with what error_info says.
-module(bin_build_errors).
-export([main/0]).

main() ->
    probe:show("integer", fun() -> <<(probe:id(a))>> end),
    probe:show("integer of size", fun() -> <<(probe:id(1.5)):16>> end),
    probe:show("binary", fun() -> <<(probe:id([1]))/binary>> end),
    probe:show("bits in binary", fun() -> <<(probe:id(<<1:3>>))/binary>> end),
    probe:show("too short", fun() -> <<(probe:id(<<"ab">>)):3/binary>> end),
    probe:show("negative size", fun() -> <<1:(probe:id(-1))>> end),
    probe:show("size of no integer", fun() -> <<1:(probe:id(x))>> end),
    probe:show("size of binary", fun() -> <<(probe:id(<<"ab">>)):(probe:id(x))/binary>> end),
    probe:show("utf8", fun() -> <<(probe:id(16#D800))/utf8>> end),
    probe:show("utf16", fun() -> <<(probe:id(-1))/utf16>> end),
    probe:show("utf32", fun() -> <<(probe:id(16#110000))/utf32>> end),
    probe:show("second of three", fun() -> <<1, (probe:id(b)), 3>> end),
    probe:show("large size", fun() -> <<1:(probe:id(1 bsl 64))>> end),
    probe:show("append", fun() -> B = probe:id(<<"x">>), <<B/binary, (probe:id(y))/binary>> end),
    probe:show("append to no binary", fun() -> B = probe:id(x), <<B/binary, 1>> end).
