%% erlang:decode_packet: lines, http, lengths, incomplete and bad ones.
-module(bin_packet).
-export([main/0]).

main() ->
    P = fun(T, B) -> probe:show({T, B}, fun() -> erlang:decode_packet(T, B, []) end) end,
    P(line, <<"abc\ndef">>), P(line, <<"abc">>), P(raw, <<"xy">>),
    P(1, <<3, "abcd">>), P(2, <<0, 3, "ab">>), P(4, <<0, 0, 0, 1, "xy">>),
    P(http, <<"GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n">>), P(http_bin, <<"HTTP/1.0 200 OK\r\n\r\n">>), P(httph, <<"Host: example\r\n\r\n">>), P(httph_bin, <<"X-Own: 1\r\n\r\n">>), P(httph, <<"\r\nrest">>), P(http, <<"what\r\n">>),
    P(asn1, <<48, 3, 1, 2, 3, 9>>), P(nosuch, <<"a">>), P(line, not_binary),
    probe:show("limit", fun() -> erlang:decode_packet(line, <<"abcdef\n">>, [{line_length, 3}]) end),
    probe:show("packet size", fun() -> erlang:decode_packet(4, <<0, 0, 1, 0, 1>>, [{packet_size, 10}]) end),
    probe:show("delimiter", fun() -> erlang:decode_packet(line, <<"a|b">>, [{line_delimiter, $|}]) end).
