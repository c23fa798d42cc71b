%% BIFs about processes given the wrong things.
%% untranslated
-module(err_process_bifs).
-export([main/0]).

main() ->
    probe:calls([{erlang, F, A} || {F, A} <- [{spawn, [a, b]}, {spawn, [a, b, c, d]}, {spawn, [a, b, [c | d]]}, {spawn_link, [1, f, []]}, {spawn_monitor, [x]}, {spawn_opt, [m, f, [], [{priority, x}]]}, {spawn_opt, [m, f, [], [{max_heap_size, -1}]]}, {spawn_opt, [m, f, [], [{message_queue_data, x}]]}, {spawn_opt, [m, f, [], [link | x]]}, {spawn_opt, [m, f, [], [{min_heap_size, a}]]}, {exit, [x]}, {exit, [a, b]}, {link, [a]}, {link, [make_ref]}, {unlink, [x]}, {monitor, [process]}, {monitor, [process, {a}]}, {monitor, [time_offset, x]}, {monitor, [process, {a, b, c}]}, {demonitor, [self]}, {is_process_alive, [a]}, {process_display, [x, y]}, {process_flag, [x, y, z]}, {register, ["a", x]}, {register, [a, x]}, {whereis, ["a"]}, {unregister, [1]}, {suspend_process, [x]}, {resume_process, [x]}, {garbage_collect, [x]}, {hibernate, [1, 2, 3]}, {raise, [x, y, z]}, {send_after, [1, x, y, z]}, {apply, [x, []]}, {apply, [m, f, x]}, {check_process_code, [x, m]}, {alias, [x]}, {unalias, [x]}, {spawn_request, [x]}, {spawn_request_abandon, [x]}, {put, [a]}, {get, [a, b]}, {bump_reductions, [x]}, {bump_reductions, [-1]}, {process_info, [a, b]}, {exit_signal, [x, y]}, {group_leader, [a, b]}, {yield, [x]}]]).
