%% badfun and badarity.
-module(fun_errors).
-export([main/0]).

main() ->
    F = fun(A, B) -> {A, B} end,
    probe:show("badarity", fun() -> F(1) end),
    probe:show("badarity 0", fun() -> (probe:id(F))() end),
    probe:show("badarity external", fun() -> (probe:id(fun lists:reverse/1))(1, 2) end),
    [probe:show({badfun, X}, fun() -> (probe:id(X))(1) end) || X <- [a, 5, "f", {lists, reverse}, <<>>]],
    probe:show("apply short", fun() -> apply(F, [1]) end),
    probe:show("apply no list", fun() -> apply(F, x) end),
    probe:show("apply improper", fun() -> apply(F, [1 | 2]) end),
    probe:show("apply no fun", fun() -> apply(x, [1]) end),
    probe:show("map", fun() -> lists:map(F, [1]) end),
    probe:show("clause", fun() -> (fun(1) -> a end)(probe:id(2)) end).
