%% Appending in a loop, and to the same binary twice: the first result must stay.
-module(bin_append).
-export([main/0]).

main() ->
    B = build(1000, <<>>),
    probe:line([byte_size(B), binary:first(B), binary:last(B), erlang:phash2(B)]),
    A0 = <<"start">>,
    A1 = <<A0/binary, "one">>,
    A2 = <<A1/binary, "two">>,
    A3 = <<A1/binary, "three">>,
    A4 = <<A1/binary, "4444444444">>,
    probe:line([A0, A1, A2, A3, A4]),
    Odd = lists:foldl(fun(I, S) -> <<S/bits, I:5>> end, <<>>, lists:seq(1, 20)),
    probe:line([bit_size(Odd), <<Odd/bits, 1:4>>, <<Odd/bits, 15:4>>]).

build(0, B) -> B;
build(N, B) -> build(N - 1, <<B/binary, N:16>>).
