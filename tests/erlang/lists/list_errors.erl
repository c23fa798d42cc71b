%% BIFs on lists with no lists, and improper ones.
-module(list_errors).
-export([main/0]).

main() ->
    Bad = [a, {}, [1 | 2], <<>>, 5],
    probe:calls([{erlang, F, [X]} || F <- [hd, tl, length], X <- [[] | Bad]]),
    probe:calls([{erlang, '++', [X, []]} || X <- Bad]),
    probe:calls([{erlang, '--', A} || A <- [[a, []], [[], a], [[1 | 2], []], [[1], [2 | 3]], [[1, 2], x]]]),
    probe:calls([{lists, reverse, [X]} || X <- Bad]),
    probe:calls([{lists, reverse, [X, y]} || X <- Bad]),
    probe:calls([{lists, member, [1, X]} || X <- Bad]).
