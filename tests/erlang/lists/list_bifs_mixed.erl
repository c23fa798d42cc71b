%% list_to_tuple, tuple_to_list, binary_to_list, list_to_binary with ranges.
-module(list_bifs_mixed).
-export([main/0]).

main() ->
    probe:calls([{erlang, list_to_tuple, [X]} || X <- [[], [1, 2], a, [1 | 2]]]),
    probe:calls([{erlang, tuple_to_list, [X]} || X <- [{}, {1, {2}}, [], a]]),
    probe:calls([{erlang, binary_to_list, [X]} || X <- [<<>>, <<1, 255>>, <<1:9>>, a]]),
    probe:calls([{erlang, binary_to_list, [<<"hello">>, A, B]} || {A, B} <- [{1, 5}, {2, 3}, {5, 5}, {0, 1}, {3, 2}, {1, 6}, {a, 1}]]),
    probe:calls([{erlang, bitstring_to_list, [X]} || X <- [<<1, 5:3>>, <<>>, x]]).
