%% Loading over old code needs a purge; delete with old code fails.
-module(code_three_versions).
-export([main/0]).

main() ->
    probe:quiet(),
    {ok, M, B} = compile:forms([{attribute, 1, module, made3}, {attribute, 1, export, [{f, 0}]}, {function, 1, f, 0, [{clause, 1, [], [], [{atom, 1, ok}]}]}]),
    L = fun() -> erlang:load_module(M, B) end,
    probe:line([L(), L(), L(), M:f(), erlang:check_old_code(M)]),
    probe:line([erlang:purge_module(M), L(), erlang:purge_module(M), erlang:delete_module(M), L(), erlang:module_loaded(M)]),
    probe:show("delete with old", fun() -> erlang:delete_module(M) end),
    probe:line([erlang:purge_module(M), erlang:delete_module(nope)]), probe:show("purge none", fun() -> erlang:purge_module(nope) end),
    probe:line([erlang:load_module(x, <<"FOR1">>), erlang:load_module(wrong_name, B), erlang:module_loaded(M), erlang:loaded() =/= [], lists:member(erlang, erlang:pre_loaded())]),
    probe:show("no binary", fun() -> erlang:load_module(x, y) end), probe:show("no atom", fun() -> erlang:load_module("x", B) end).
