%% element, setelement, tuple_size, append and delete.
-module(tuple_basic).
-export([main/0]).

main() ->
    T = probe:id({a, b, c}),
    probe:line([element(1, T), setelement(2, T, x), tuple_size(T), size(T), erlang:append_element(T, d), erlang:delete_element(1, T), erlang:insert_element(2, T, n)]),
    probe:line([erlang:make_tuple(3, z), erlang:make_tuple(3, z, [{2, y}]), list_to_tuple([1, 2]), tuple_to_list(T), {}]),
    {X, Y, Z} = T,
    probe:line([Z, Y, X]),
    probe:line(setelement(1, setelement(3, T, 3), 1)).
