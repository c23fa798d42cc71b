%% system_info items that say the same everywhere.
-module(sys_info).
-export([main/0]).

main() ->
    probe:calls([{erlang, system_info, [I]} || I <- [machine, otp_release, wordsize, {wordsize, internal}, {wordsize, external}, heap_type, smp_support, threads, endian, cpu_quota, os_type, process_limit, port_limit, ets_limit, atom_limit, build_type, creation, delayed_node_table_gc, dist_buf_busy_limit, min_heap_size, fullsweep_after, tolerant_timeofday, time_correction, time_warp_mode]]),
    probe:line([is_integer(erlang:system_info(I)) || I <- [process_count, port_count, ets_count, atom_count, schedulers, schedulers_online, logical_processors_online, start_time, dirty_io_schedulers]]), probe:line([is_list(erlang:system_info(I)) || I <- [check_io, version, system_version, system_architecture, driver_version, nif_version]]),
    probe:calls([{erlang, system_info, [X]} || X <- [x, {wordsize, x}, "version", 1]]), probe:line([erlang:system_flag(fullsweep_after, 65535) =:= erlang:system_info(fullsweep_after), node(), nodes(), is_alive(), erlang:get_cookie()]).
