%% spawn_opt, spawn_request and their options.
-module(proc_spawn_opt).
-export([main/0]).

main() ->
    probe:quiet(),
    process_flag(trap_exit, true),
    {P, M} = spawn_opt(fun() -> exit(a) end, [monitor, link, {priority, high}, {min_heap_size, 1000}, {fullsweep_after, 5}]),
    probe:line([receive {'DOWN', M, _, P, R} -> R end, receive {'EXIT', P, R2} -> R2 end]),
    R3 = spawn_request(fun() -> exit(done) end, [monitor, {reply_tag, started}]),
    {P3, W3} = receive {started, R3, ok, Pid} -> receive {'DOWN', R3, process, Pid, W} -> {is_pid(Pid), W} end end, probe:line([P3, W3]),
    R4 = spawn_request(node(), lists, sum, [[1]], [{reply, yes}, link]), probe:line(receive {spawn_reply, R4, ok, P4} -> is_pid(P4) end),
    R5 = spawn_request(fun() -> ok end, [{reply, no}]), probe:line([receive {spawn_reply, R5, _, _} -> reply after 20 -> none end, spawn_request_abandon(R5)]),
    R6 = spawn_request(lists, sum, [[]], [{bad, option}]), probe:line(receive {spawn_reply, R6, error, E} -> E end),
    probe:calls([{erlang, spawn_opt, A} || A <- [[fun() -> ok end, [x]], [fun() -> ok end, x], [x, []], [lists, sum, x, []], [lists, 1, [], []]]]),
    probe:show("arity", fun() -> spawn(fun(_) -> ok end) end), probe:show("spawn_link", fun() -> spawn_link(x) end), probe:show("spawn_monitor", fun() -> spawn_monitor("m", f, []) end),
    probe:line([is_pid(spawn(node(), fun() -> ok end)), is_pid(spawn(node(), lists, sum, [[]]))]), flush().

flush() -> receive _ -> flush() after 20 -> ok end.
