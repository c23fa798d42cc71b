%% The module binary given what it does not take.
-module(bin_module_errors).
-export([main/0]).

main() ->
    B = <<"abc">>,
    probe:calls([{binary, match, A} || A <- [[B, <<>>], [B, []], [B, a], [a, <<"a">>], [B, [<<>>]], [<<1:3>>, <<"a">>], [B, <<"a">>, [{scope, {0, 9}}]], [B, <<"a">>, [x]], [B, <<"a">>, x]]]),
    probe:calls([{binary, matches, [B, <<>>]}, {binary, compile_pattern, [[]]}, {binary, compile_pattern, [<<>>]}, {binary, compile_pattern, [x]}, {binary, split, [B, x]}, {binary, split, [B, <<"a">>, [x]]}]),
    probe:calls([{binary, at, A} || A <- [[B, 3], [B, -1], [a, 0], [B, x]]] ++ [{binary, F, [X]} || F <- [first, last], X <- [<<>>, a, <<1:1>>]]),
    probe:calls([{binary, part, A} || A <- [[B, 0, 4], [B, {3, 1}], [B, x, 1], [B, {0, 4}]]]),
    probe:calls([{binary, copy, A} || A <- [[B, -1], [B, x], [a, 1], [<<1:1>>], [B, 0]]]),
    probe:calls([{binary, encode_unsigned, [X]} || X <- [-1, a, 1.0]] ++ [{binary, decode_unsigned, [X]} || X <- [a, <<1:3>>]] ++ [{binary, decode_unsigned, [B, x]}, {binary, encode_unsigned, [1, x]}]),
    probe:calls([{binary, F, [X]} || F <- [longest_common_prefix, longest_common_suffix], X <- [[], [a], a, [B | x], [B]]]),
    probe:calls([{binary, bin_to_list, A} || A <- [[B, 1, 5], [a], [B, {0, 9}], [B, x]]] ++ [{binary, list_to_bin, [[a]]}, {binary, list_to_bin, [x]}, {binary, replace, [B, <<"a">>, x]}, {binary, referenced_byte_size, [x]}]).
