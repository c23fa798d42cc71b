%% Patterns: literals, strings, bound sizes, rests, units, skipping.
-module(bin_match_forms).
-export([main/0]).

main() ->
    <<N, Text:N/binary, Rest/binary>> = probe:id(<<3, "abcdef">>),
    probe:line([N, Text, Rest]),
    <<L:16/little, Body:L/binary-unit:4, Tail/bits>> = probe:id(<<4, 0, 1, 2, 3:3>>),
    probe:line([L, Body, Tail]),
    probe:line([f(X) || X <- [<<"GET /">>, <<"PUT x">>, <<1, 2>>, <<>>, <<7:3>>, <<0:16>>, <<255, 1, 2, 3>>, x]]),
    S = probe:id(2),
    <<A:S/binary, B:(S * 4), _/bits>> = <<"hello">>,
    probe:line([A, B]),
    <<X:2/binary, X:2/binary>> = probe:id(<<"abab">>),
    probe:line(X),
    probe:line(case probe:id(<<"abcd">>) of <<Y:2/binary, Y:2/binary>> -> same; _ -> different end).

f(<<"GET ", P/binary>>) -> {get, P};
f(<<"PUT ", P/binary>>) -> {put, P};
f(<<A, B>>) when A < B -> {up, A, B};
f(<<0:16>>) -> zero;
f(<<255, _, R/bits>>) -> R;
f(<<>>) -> empty;
f(B) when is_bitstring(B) -> {bits, bit_size(B)};
f(_) -> none.
