%% suspend_process and resume_process.
-module(proc_suspend).
-export([main/0]).

main() ->
    S = self(),
    P = spawn(fun Loop() -> receive {ask, N} -> S ! {told, N}, Loop() end end),
    true = erlang:suspend_process(P),
    P ! {ask, 1},
    probe:line(receive {told, 1} -> ran after 30 -> suspended end),
    probe:line([process_info(P, status), process_info(P, message_queue_len)]),
    true = erlang:suspend_process(P),
    probe:line([erlang:suspend_process(P, [unless_suspending]), process_info(S, suspending) =:= {suspending, [{P, 2, 0}]}]),
    erlang:resume_process(P),
    probe:line(receive {told, 1} -> ran after 30 -> still end),
    erlang:resume_process(P),
    probe:line(receive {told, 1} -> ran after 5000 -> still end),
    probe:show("not suspended", fun() -> erlang:resume_process(P) end),
    probe:show("self", fun() -> erlang:suspend_process(S) end),
    exit(P, kill), timer:sleep(200),
    probe:show("dead", fun() -> erlang:suspend_process(P) end),
    probe:show("no pid", fun() -> erlang:suspend_process(x) end).
