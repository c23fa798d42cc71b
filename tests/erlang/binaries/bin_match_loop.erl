%% Loops over binaries with a match context: sums, splits, a parser of numbers.
-module(bin_match_loop).
-export([main/0]).

main() ->
    B = list_to_binary(lists:seq(0, 255)),
    probe:line([sum(B, 0), sum16(B, 0), length(bits(B)), words(<<"one two  three">>, <<>>, [])]),
    probe:line([number(<<"12345abc">>, 0), number(<<>>, 0), number(<<"x">>, 0)]),
    probe:line(rle(<<"aaabccddddd">>)),
    probe:line([varint(<<16#AC, 2, 9>>, 0, 0), varint(<<5>>, 0, 0)]).

sum(<<X, R/binary>>, S) -> sum(R, S + X);
sum(<<>>, S) -> S.

sum16(<<X:16/little-signed, R/binary>>, S) -> sum16(R, S + X);
sum16(<<>>, S) -> S.

bits(<<1:1, R/bits>>) -> [x | bits(R)];
bits(<<0:1, R/bits>>) -> bits(R);
bits(<<>>) -> [].

words(<<$\s, R/binary>>, W, Ws) -> words(R, <<>>, [W | Ws]);
words(<<C, R/binary>>, W, Ws) -> words(R, <<W/binary, C>>, Ws);
words(<<>>, W, Ws) -> lists:reverse([W | Ws]).

number(<<D, R/binary>>, N) when D >= $0, D =< $9 -> number(R, N * 10 + D - $0);
number(R, N) -> {N, R}.

rle(<<>>) -> [];
rle(<<C, _/binary>> = B) -> {N, R} = run(C, B, 0), [{C, N} | rle(R)].
run(C, <<C, R/binary>>, N) -> run(C, R, N + 1);
run(_, R, N) -> {N, R}.

varint(<<1:1, X:7, R/binary>>, S, A) -> varint(R, S + 7, A bor (X bsl S));
varint(<<0:1, X:7, R/binary>>, S, A) -> {A bor (X bsl S), R}.
