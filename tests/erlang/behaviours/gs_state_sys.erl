%% sys: get_state, replace_state, suspend, resume, get_status, statistics, trace to a list.
-module(gs_state_sys).

-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, code_change/3]).

main() ->
    {ok, P} = gen_server:start(?MODULE, 1, []),
    probe:line([sys:get_state(P), sys:replace_state(P, fun(X) -> X + 41 end), gen_server:call(P, get)]),
    ok = sys:suspend(P), probe:line(try gen_server:call(P, get, 20) catch exit:{R, _} -> R end), ok = sys:resume(P), probe:line(gen_server:call(P, get)),
    sys:statistics(P, true), gen_server:call(P, get), P ! x, gen_server:call(P, get), {ok, St} = sys:statistics(P, get), probe:line([lists:keyfind(messages_in, 1, St), lists:keyfind(messages_out, 1, St)]), sys:statistics(P, false),
    sys:log(P, true), gen_server:call(P, get), {ok, L} = sys:log(P, get), probe:line([element(1, E) || E <- L]), sys:log(P, false),
    {status, P, {module, M}, [_, Run, _, _, Misc]} = sys:get_status(P), probe:line([M, Run, is_list(Misc)]),
    sys:suspend(P), probe:line(sys:change_code(P, ?MODULE, old, extra)), sys:resume(P), probe:line(gen_server:call(P, get)),
    sys:install(P, {fun(N, {in, _}, _) -> N + 1; (N, _, _) -> N end, 0}), gen_server:call(P, get),
    probe:line(sys:terminate(P, normal)).

init(N) -> {ok, N}.
handle_call(get, _, N) -> {reply, N, N}.
handle_cast(_, N) -> {noreply, N}.
handle_info(_, N) -> {noreply, N}.
code_change(old, N, extra) -> {ok, {changed, N}}.
