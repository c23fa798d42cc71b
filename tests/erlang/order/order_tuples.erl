%% Tuples: by size, then by elements.
-module(order_tuples).
-export([main/0]).

main() ->
    Terms = [{}, {1}, {2}, {1, 1}, {0, 9}, {1, 1.0}, {a, b, c}, {[]}, {{}}, {1.0}],
    probe:line(lists:sort(Terms)),
    probe:line([{A < B, A == B, A =:= B} || A <- Terms, B <- [{1}, {1, 1}, {a, b, c}]]).
