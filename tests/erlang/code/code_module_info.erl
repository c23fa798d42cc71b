%% module_info of a module of our own and of one of OTP.
-module(code_module_info).

-export([main/0, exported/2]).
-vsn("1.5").
-author(someone).
-my_attribute([a, b]).

main() ->
    probe:line([lists:sort(?MODULE:module_info(exports)), ?MODULE:module_info(module), ?MODULE:module_info(attributes), ?MODULE:module_info(native)]),
    probe:line([lists:sort([K || {K, _} <- ?MODULE:module_info()]), byte_size(?MODULE:module_info(md5)), lists:member({hidden, 1}, ?MODULE:module_info(functions)), [K || {K, _} <- ?MODULE:module_info(compile)]]),
    probe:show("bad", fun() -> ?MODULE:module_info(nosuch) end), probe:show("bif", fun() -> erlang:get_module_info(lists, x) end), probe:show("no module", fun() -> erlang:get_module_info(nope) end),
    probe:line([erlang:get_module_info(lists, module), proplists:get_value(vsn, erlang:get_module_info(?MODULE, attributes)), hidden(1), exported(1, 2)]).

hidden(X) -> X.
exported(A, B) -> {A, B}.
