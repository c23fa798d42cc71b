%% Bitstrings at odd offsets: slicing, appending, comparing, converting.
-module(bin_unaligned).
-export([main/0]).

main() ->
    <<_:3, U:40/bits, _/bits>> = probe:id(<<16#123456789ABCDEF0:64>>),
    probe:line([U, byte_size(U), binary_to_list(U), <<U/bits, 1:1>>, <<1:1, U/bits>>, <<U/binary, "x">>]),
    probe:line([U =:= <<(binary:decode_unsigned(U)):40>>, erlang:phash2(U) =:= erlang:phash2(binary:copy(U)), binary_part(U, 1, 2)]),
    probe:line([bit_size(<<U/bits, 1:3>>), byte_size(<<1:1>>), <<<<1:1>>/bits, <<2:2>>/bits, <<3:7>>/bits>>]),
    <<A:5/bits, B:9/bits, C/bits>> = probe:id(<<"hello">>),
    probe:line([A, B, C, <<C/bits, B/bits, A/bits>>, <<A/bits, B/bits, C/bits>> =:= <<"hello">>]),
    probe:line([is_binary(A), is_bitstring(A), is_binary(<<A/bits, 0:3>>)]),
    probe:line(lists:foldl(fun(I, Acc) -> <<Acc/bits, I:3>> end, <<>>, lists:seq(0, 9))).
