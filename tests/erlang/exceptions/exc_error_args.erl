%% error/1,2,3 and their stack traces.
-module(exc_error_args).
-export([main/0]).

main() ->
    probe:show("error/1", fun() -> error(r) end),
    probe:show("error/2", fun() -> error(r, [1, 2]) end),
    probe:show("error/2 none", fun() -> error(r, none) end),
    probe:show("error/2 bad", fun() -> error(r, probe:id(x)) end),
    probe:show("error/2 improper", fun() -> error(r, probe:id([1 | 2])) end),
    probe:show("error/3", fun() -> helper(1, 2) end),
    probe:show("error/3 bad", fun() -> error(r, [], probe:id([{x, 1}])) end),
    probe:show("error/3 cause", fun() -> cause(a) end),
    probe:show("exit", fun() -> exit(r) end),
    probe:show("throw", fun() -> throw(r) end),
    probe:show("nif_error", fun() -> erlang:nif_error(not_loaded) end),
    probe:show("nif_error/2", fun() -> erlang:nif_error(not_loaded, [a]) end).

helper(A, B) -> error(r, [A, B], []).

cause(A) -> error(badarg, [A], [{error_info, #{cause => mine, module => erl_erts_errors, function => f}}]).
