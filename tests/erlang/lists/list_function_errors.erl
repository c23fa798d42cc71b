%% Functions of lists given what they do not take.
-module(list_function_errors).
-export([main/0]).

main() ->
    probe:calls([{lists, F, [X]} || F <- [sort, sum, max, min, last, append, flatten, concat, unzip, droplast], X <- [a, [], [a | b]]]),
    probe:calls([{lists, nth, [N, [a, b]]} || N <- [0, 1, 3, x]]),
    probe:calls([{lists, seq, A} || A <- [[1, a], [1, -1], [1, 5, 0], [5, 1], [1, 1, 0], [1.0, 2]]]),
    probe:calls([{lists, sublist, [[1, 2], A, B]} || {A, B} <- [{0, 1}, {1, -1}, {4, 1}, {3, 1}]]),
    probe:calls([{lists, zip, [[1], [1, 2]]}, {lists, nthtail, [3, [1]]}, {lists, duplicate, [-1, x]}, {lists, split, [3, [1]]}, {lists, keysort, [2, [{a}]]},
                 {lists, map, [x, [1]]}, {lists, foldl, [fun(X) -> X end, 0, [1]]}, {lists, foreach, [fun(_) -> ok end, x]}]).
