%% Natives of unicode and string given wrong arguments.
-module(err_unicode).
-export([main/0]).

main() ->
    probe:calls([{unicode, F, A} || {F, A} <- [{characters_to_list, [a]}, {characters_to_list, [[a]]}, {characters_to_list, [<<1:1>>]}, {characters_to_list, ["a", x]}, {characters_to_list, [[1 | 2]]}, {characters_to_binary, [a]}, {characters_to_binary, [<<1:1>>]}, {characters_to_binary, ["a", x, y]}, {characters_to_binary, [[-1]]}, {characters_to_binary, [[[["deep"]]]]}, {bin_is_7bit, [<<"abc">>]}, {bin_is_7bit, [<<200>>]}, {bin_is_7bit, [a]}, {characters_to_nfc_list, [a]}, {characters_to_nfd_binary, [<<255>>]}]]),
    probe:calls([{string, F, A} || {F, A} <- [{to_integer, ["1x"]}, {to_integer, [<<"12">>]}, {to_integer, [a]}, {to_integer, [[]]}, {to_float, ["x"]}, {to_float, [a]}, {list_to_integer, ["12z"]}, {list_to_float, ["1.5z"]}, {list_to_integer, [x]}, {list_to_float, [x]}, {list_to_float, [[]]}, {uppercase, [a]}, {split, [a, b]}]]).
