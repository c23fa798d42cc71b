%% process_flag: old values returned, bad ones refused.
-module(proc_flags).
-export([main/0]).

main() ->
    probe:line([process_flag(F, V) || {F, V} <- [{trap_exit, true}, {trap_exit, false}, {priority, high}, {priority, normal}, {message_queue_data, off_heap}, {message_queue_data, on_heap}, {sensitive, true}, {sensitive, false}, {save_calls, 10}, {save_calls, 0}, {error_handler, my_handler}, {error_handler, error_handler}]]),
    probe:line([is_integer(process_flag(F, V)) || {F, V} <- [{min_heap_size, 500}, {min_bin_vheap_size, 50000}]]),
    probe:line([is_map(process_flag(max_heap_size, M)) || M <- [0, #{size => 0, kill => true}]]),
    probe:calls([{erlang, process_flag, [F, V]} || {F, V} <- [{trap_exit, 1}, {priority, top}, {min_heap_size, -1}, {message_queue_data, x}, {save_calls, -1}, {error_handler, 1}, {nosuch, 1}, {max_heap_size, -5}, {max_heap_size, #{size => x}}]]),
    P = spawn(fun() -> receive x -> ok end end),
    probe:line(process_flag(P, save_calls, 5)),
    probe:show("bad pid", fun() -> process_flag(x, save_calls, 5) end), probe:show("bad flag", fun() -> process_flag(P, trap_exit, true) end).
