%% on_load functions that succeed and fail.
-module(code_on_load).
-export([main/0]).

main() ->
    probe:quiet(),
    Make = fun(Name, Body) -> {ok, Ts, _} = erl_scan:string("init() -> " ++ Body ++ "."), {ok, F} = erl_parse:parse_form(Ts), {ok, Name, B} = compile:forms([{attribute, 1, module, Name}, {attribute, 1, export, [{v, 0}]}, {attribute, 1, on_load, {init, 0}}, F, {function, 1, v, 0, [{clause, 1, [], [], [{call, 1, {remote, 1, {atom, 1, persistent_term}, {atom, 1, get}}, [{atom, 1, Name}, {atom, 1, unset}]}]}]}]), code:load_binary(Name, "nofile", B) end,
    probe:line([Make(ol_good, "persistent_term:put(ol_good, ran), ok"), catch ol_good:v()]),
    probe:line([Make(ol_bad, "not_ok"), code:is_loaded(ol_bad)]), probe:line([element(1, Make(ol_crash, "error(x)")), code:is_loaded(ol_crash)]),
    probe:line([Make(ol_good, "false"), ol_good:v()]).
