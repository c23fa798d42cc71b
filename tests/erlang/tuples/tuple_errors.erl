%% Positions out of range, sizes that are none, what is no tuple.
-module(tuple_errors).
-export([main/0]).

main() ->
    T = {a, b},
    probe:calls([{erlang, element, [N, X]} || {N, X} <- [{0, T}, {3, T}, {a, T}, {1, []}, {1 bsl 70, T}, {1.0, T}, {-1, T}, {1, {}}]]),
    probe:calls([{erlang, setelement, [N, X, v]} || {N, X} <- [{0, T}, {3, T}, {a, T}, {1, []}]]),
    probe:calls([{erlang, tuple_size, [X]} || X <- [[], a]]),
    probe:calls([{erlang, make_tuple, A} || A <- [[-1, x], [a, x], [2, x, a], [2, x, [{3, y}]], [2, x, [{1, y} | z]], [2, x, [q]]]]),
    probe:calls([{erlang, append_element, [[], x]}, {erlang, delete_element, [0, T]}, {erlang, delete_element, [3, T]}, {erlang, insert_element, [4, T, x]}, {erlang, insert_element, [0, T, x]}, {erlang, insert_element, [3, T, x]}]),
    probe:show("element in code", fun() -> element(probe:id(9), probe:id(T)) end),
    probe:show("setelement in code", fun() -> setelement(probe:id(0), probe:id(T), x) end).
