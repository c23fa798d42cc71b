%% unicode:characters_to_list and characters_to_binary: encodings, mixtures, errors.
-module(str_unicode).
-export([main/0]).

main() ->
    In = [<<"aé"/utf8>>, "日", [$b, [<<"😀"/utf8>>]]],
    probe:line([unicode:characters_to_list(In), unicode:characters_to_binary(In), unicode:characters_to_binary(In, utf8, utf16), unicode:characters_to_binary("é", unicode, latin1)]),
    probe:calls([{unicode, characters_to_list, A} || A <- [[<<233>>], [<<233>>, latin1], [<<"a", 16#E2, 16#82>>], [[16#D800]], [[97, 16#110000, 98]], [a], [[a]], [<<1:3>>], ["abc" | [utf8]], [<<0, 65>>, utf16], [<<65, 0>>, {utf16, little}], [<<1, 2, 3>>, utf32]]]),
    probe:calls([{unicode, characters_to_binary, A} || A <- [[<<233>>], [[300], latin1], ["日", utf8, latin1], [<<"ok">>, latin1, utf8], [[<<"a">>, 55296]], [x], ["a", utf8, nosuch], [<<"x", 16#F0>>]]]),
    probe:line([unicode:bom_to_encoding(<<16#EF, 16#BB, 16#BF, "x">>), unicode:encoding_to_bom(utf16), unicode:bom_to_encoding(<<"x">>)]).
