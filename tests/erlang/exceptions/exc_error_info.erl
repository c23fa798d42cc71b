%% The error_info of BIFs: causes and texts for many arguments.
-module(exc_error_info).
-export([main/0]).

main() ->
    T = ets:new(tab, [public]),
    probe:calls([{erlang, F, A} || {F, A} <- [{binary_part, [<<"abc">>, 2, 5]}, {atom_to_binary, [1]}, {register, [undefined, self()]}, {register, [a, b]}, {unregister, [nope]}, {whereis, [1]}, {send, [nope, x]},
        {link, [x]}, {monitor, [x, y]}, {demonitor, [x]}, {demonitor, [x, []]}, {process_flag, [x, y]}, {process_flag, [trap_exit, y]}, {exit, [x, y]}, {group_leader, [x, y]}, {put, [x]}, {spawn, [x]}, {spawn, [1, f, []]}, {spawn, [m, f, x]},
        {cancel_timer, [x]}, {read_timer, [x]}, {start_timer, [-1, self(), m]}, {send_after, [x, self(), m]}, {phash2, [x, 0]}, {unique_integer, [x]}, {system_flag, [x, y]}, {system_info, [nope]}, {statistics, [nope]},
        {halt, [-1]}, {nodes, [x]}, {node, [x]}, {list_to_pid, ["x"]}, {list_to_ref, ["x"]}, {list_to_port, ["x"]}, {pid_to_list, [x]}, {monotonic_time, [x]}, {convert_time_unit, [1, x, second]}, {universaltime_to_localtime, [x]}, {localtime_to_universaltime, [{{2020, 13, 1}, {0, 0, 0}}]},
        {process_info, [x]}, {process_info, [x, y]}, {is_process_alive, [x]}, {module_loaded, ["x"]}, {check_process_code, [x, y]}, {delete_module, [1]}, {purge_module, [1]}, {term_to_binary, [a, [x]]}, {binary_to_term, [<<1>>]}, {external_size, [a, x]}]]),
    probe:calls([{persistent_term, get, [nope]}, {os, getenv, [1]}, {os, putenv, [a, b]}, {os, putenv, ["a=b", "c"]}, {os, system_time, [x]}, {ets, lookup, [nope, k]}, {ets, new, [1, []]}]),
    ets:delete(T).
