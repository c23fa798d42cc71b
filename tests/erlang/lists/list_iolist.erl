%% iolists: their size, flattening, and what is none.
-module(list_iolist).
-export([main/0]).

main() ->
    Good = [[], <<>>, [1, 2], [<<"a">>, [$b, [<<"c">>]] | <<"d">>], [[[]]], <<"x">>],
    probe:calls([{erlang, F, [X]} || F <- [iolist_size, iolist_to_binary, iolist_to_iovec], X <- Good]),
    Bad = [a, [256], [-1], [a], [1 | 2], [<<1:3>>], <<1:3>>, {}, 5, [[1], [2 | 3]]],
    probe:calls([{erlang, F, [X]} || F <- [iolist_size, iolist_to_binary, list_to_binary, iolist_to_iovec], X <- Bad]),
    probe:calls([{erlang, list_to_bitstring, [X]} || X <- [[<<1:3>>, <<2:5>>], [<<1:1>>], [1, <<5:3>>], a]]).
