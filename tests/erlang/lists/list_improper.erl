%% Improper lists: matching, printing, traversing until the bad tail.
-module(list_improper).
-export([main/0]).

main() ->
    L = [a, b | c],
    [_, _ | T] = probe:id(L),
    probe:line([L, T, [[1 | 2] | 3], {[x | y]}]),
    probe:line("~p ~w ~s", [L, L, io_lib:format("~p", [[1 | 2]])]),
    probe:show("length", fun() -> length(probe:id(L)) end),
    probe:show("map", fun() -> lists:map(fun(X) -> X end, L) end),
    probe:show("comprehension", fun() -> [X || X <- probe:id(L)] end),
    probe:show("generator", fun() -> [X || X <- probe:id(not_list)] end),
    probe:show("is_list", fun() -> is_list(probe:id(L)) end).
