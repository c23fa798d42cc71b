%% Calls of functions and modules that do not exist.
-module(exc_undef).
-export([main/0]).

main() ->
    probe:show("module", fun() -> no_such_mod_xyz:f(1, 2) end),
    probe:show("function", fun() -> lists:no_such_fun(1) end),
    probe:show("arity", fun() -> lists:reverse(1, 2, 3) end),
    probe:show("bif arity", fun() -> erlang:self(probe:id(1)) end),
    probe:show("own", fun() -> ?MODULE:hidden() end),
    probe:show("spawned value", fun() -> catch (no_mod:f()) end),
    probe:line(case catch no_mod2:g(x) of {'EXIT', {undef, [{M, F, A, I} | _]}} -> {M, F, A, I} end),
    probe:line([erlang:function_exported(lists, map, 2), erlang:function_exported(lists, mapp, 2), erlang:function_exported(no_mod, f, 0), erlang:function_exported(erlang, self, 0), erlang:is_builtin(erlang, self, 0), erlang:is_builtin(lists, map, 2)]),
    hidden().

hidden() -> ok.
