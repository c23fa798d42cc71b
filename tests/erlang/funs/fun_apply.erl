%% apply/3, Module:Function calls with variables, and their errors.
-module(fun_apply).
-export([main/0]).

-export([f/0, f/1, f/2]).

main() ->
    M = probe:id(?MODULE), N = probe:id(f),
    probe:line([M:N(), M:N(1), M:N(1, 2), apply(M, N, [1]), apply(M, N, []), M:f(7), ?MODULE:N(8), apply(lists, seq, [1, 3])]),
    probe:show("undef", fun() -> M:N(1, 2, 3) end),
    probe:show("no module", fun() -> (probe:id(no_such_module)):N(1) end),
    probe:show("no atom", fun() -> (probe:id("lists")):N(1) end),
    probe:show("no function", fun() -> M:(probe:id(5))(1) end),
    probe:show("tuple module", fun() -> (probe:id({M, x})):N() end),
    probe:show("apply", fun() -> apply(M, N, probe:id(x)) end),
    probe:show("apply improper", fun() -> apply(M, N, [1 | probe:id(2)]) end),
    probe:show("private", fun() -> M:(probe:id(hidden))() end),
    probe:show("bif", fun() -> apply(erlang, probe:id('+'), [1, 2]) end),
    probe:show("long", fun() -> apply(M, N, lists:seq(1, 300)) end),
    hidden().

f() -> none. f(X) -> {one, X}. f(X, Y) -> {two, X, Y}. hidden() -> ok.
