%% Lists: element by element, improper ones, strings.
-module(order_lists).
-export([main/0]).

main() ->
    Terms = [[], [1], [1 | 2], [1, 2], [1 | a], [0, 5, 6], "abc", "ab", [[]], [a], [[a], b], [1.0], [1 | []]],
    probe:line(lists:sort(Terms)),
    probe:line([{A < B, A == B} || A <- Terms, B <- Terms]).
