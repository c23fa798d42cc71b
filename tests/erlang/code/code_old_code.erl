%% A process in old code goes on, is killed by purge, and left by soft_purge.
-module(code_old_code).
-export([main/0]).

main() ->
    Load = fun(N) -> {ok, M, B} = compile:forms(forms(N)), {module, M} = code:load_binary(M, "nofile", B) end,
    Load(1), P = made2:start(), Ask = fun(Q) -> Q ! {ask, self()}, receive {told, X} -> X after 5000 -> none end end,
    probe:line(Ask(P)), Load(2), probe:line([Ask(P), erlang:check_process_code(P, made2), code:soft_purge(made2)]),
    Q = made2:start(), probe:line(Ask(Q)), M = monitor(process, P), probe:line(code:purge(made2)), probe:line(receive {'DOWN', M, _, _, R} -> R after 5000 -> alive end),
    probe:line([Ask(Q), erlang:check_process_code(Q, made2)]), Load(3), probe:line([Ask(Q)]), Q ! upgrade, probe:line([Ask(Q), erlang:check_process_code(Q, made2), code:soft_purge(made2)]),
    F = made2:a_fun(), Load(4), probe:line([F(), erlang:check_process_code(self(), made2)]).

forms(N) ->
    {ok, Ts, _} = erl_scan:string("start() -> spawn(made2, loop, [])."), {ok, F1} = erl_parse:parse_form(Ts),
    {ok, Ts2, _} = erl_scan:string("loop() -> receive {ask, F} -> F ! {told, " ++ integer_to_list(N) ++ "}, loop(); upgrade -> made2:loop() end."), {ok, F2} = erl_parse:parse_form(Ts2),
    {ok, Ts3, _} = erl_scan:string("a_fun() -> fun() -> {funs, " ++ integer_to_list(N) ++ "} end."), {ok, F3} = erl_parse:parse_form(Ts3),
    [{attribute, 1, module, made2}, {attribute, 1, export, [{start, 0}, {loop, 0}, {a_fun, 0}]}, F1, F2, F3].
