%% Items of process_info that are the same on every machine.
-module(proc_info).
-export([main/0]).

main() ->
    S = self(),
    P = spawn_opt(fun() -> register(info_proc, self()), process_flag(trap_exit, true), process_flag(priority, low), put(k, v), S ! ok, receive stop -> ok end end, [link]),
    receive ok -> ok end,
    P ! queued, P ! {queued, 2}, M = monitor(process, P),
    timer:sleep(200),
    Items = [registered_name, trap_exit, priority, dictionary, messages, message_queue_len, status, error_handler, sequential_trace_token, message_queue_data, min_heap_size],
    [probe:line("~w", [process_info(P, I)]) || I <- Items],
    probe:line([process_info(P, links) =:= {links, [S]}, process_info(P, monitored_by) =:= {monitored_by, [S]}, process_info(P, group_leader) =:= {group_leader, group_leader()}, process_info(P, [trap_exit, priority])]),
    probe:line([K || {K, _} <- process_info(P)]),
    probe:line([is_integer(element(2, process_info(P, I))) || I <- [memory, heap_size, total_heap_size, stack_size, reductions, catchlevel]]),
    probe:line([element(1, element(2, process_info(P, I))) || I <- [current_function]]),
    probe:line([process_info(P, suspending), process_info(P, monitors), process_info(P, parent) =:= {parent, S}]),
    demonitor(M), unlink(P), exit(P, kill), timer:sleep(200),
    probe:line([process_info(P), process_info(P, links), process_info(P, [links])]),
    probe:calls([{erlang, process_info, A} || A <- [[S, nosuch], [S, [links, nosuch]], [S, "x"], [x, links], [S, [a | b]]]]).
