%% Tuples of many elements.
-module(tuple_large).
-export([main/0]).

main() ->
    T = list_to_tuple(lists:seq(1, 10000)),
    probe:line([tuple_size(T), element(5000, T), lists:sum(tuple_to_list(T))]),
    U = lists:foldl(fun(I, A) -> setelement(I, A, -I) end, T, lists:seq(1, 10000, 100)),
    probe:line([element(101, U), element(102, U), T < U, erlang:phash2(U)]),
    probe:line(tuple_size(erlang:make_tuple(70000, x))).
