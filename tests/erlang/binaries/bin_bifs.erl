%% BIFs on binaries and their errors.
-module(bin_bifs).
-export([main/0]).

main() ->
    B = <<"hello">>,
    probe:calls([{erlang, binary_part, A} || A <- [[B, 1, 3], [B, {1, 3}], [B, 5, -2], [B, 5, 0], [B, 4, 2], [B, -1, 1], [B, {1}], [a, 0, 1], [B, {0, x}], [<<1:3>>, 0, 0]]]),
    probe:calls([{erlang, split_binary, A} || A <- [[B, 0], [B, 2], [B, 5], [B, 6], [B, -1], [a, 1], [B, a]]]),
    probe:calls([{erlang, F, [X]} || F <- [byte_size, bit_size, size], X <- [B, <<1:11>>, <<>>, a, []]]),
    probe:calls([{erlang, binary_to_list, [B, 2, 4]}, {erlang, bitstring_to_list, [<<"a", 1:2>>]}, {erlang, list_to_bitstring, [["a", <<1:2>>]]}]).
