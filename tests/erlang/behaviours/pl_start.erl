%% proc_lib: start_link with init_ack, crashes at start, spawn_opt, stop.
-module(pl_start).

-export([main/0, init/2, looping/1, system_terminate/4]).

main() ->
    probe:quiet(), process_flag(trap_exit, true),
    S = self(),
    {ok, P} = proc_lib:start_link(?MODULE, init, [S, good]), probe:line(is_process_alive(P)),
    probe:line([proc_lib:start(?MODULE, init, [S, crash]), proc_lib:start(?MODULE, init, [S, refuse]), proc_lib:start(?MODULE, init, [S, slow], 20)]),
    {{ok, P2}, M} = proc_lib:start_monitor(?MODULE, init, [S, good]), probe:line([is_pid(P2), is_reference(M)]),
    probe:line(get_key(P, '$initial_call')), probe:line(element(2, process_info(P, dictionary)) =/= []),
    sys:terminate(P, why), probe:line(receive {'EXIT', P, R} -> R after 5000 -> none end),
    probe:line(proc_lib:stop(P2, normal, 1000)).

get_key(P, K) -> proplists:get_value(K, element(2, process_info(P, dictionary))).
init(Parent, good) -> proc_lib:init_ack(Parent, {ok, self()}), looping(Parent);
init(Parent, refuse) -> proc_lib:init_ack(Parent, {error, refused});
init(_, crash) -> exit(crashed);
init(_, slow) -> receive x -> x end.
system_terminate(R, _, _, _) -> exit(R).
looping(Parent) -> receive {system, From, Req} -> sys:handle_system_msg(Req, From, Parent, ?MODULE, [], Parent); {'EXIT', _, _} -> looping(Parent) end.
