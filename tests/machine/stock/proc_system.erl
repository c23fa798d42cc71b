%% system_info, system_flag, statistics: keys with the same answer everywhere.
-module(proc_system).
-export([main/0]).

e(L, F) ->
    erlang:display({L, try F() of
                           V -> {ok,V}
                       catch C:R -> {C,R}
                       end}).

type(X) when is_integer(X) -> integer;
type(X) when is_atom(X) -> X;
type(X) when is_tuple(X) -> list_to_tuple([type(Y) || Y <- tuple_to_list(X)]);
type([X|Xs]) -> [type(X)|type(Xs)];
type(X) -> X.

main() ->
    [e(K, fun() -> erlang:system_info(K) end) || K <- same()],
    [e(K, fun() -> type(erlang:system_info(K)) end) || K <- alike()],
    [e({K,V}, fun() -> Old = erlang:system_flag(K, V), erlang:system_flag(K, Old), Old end)
     || {K,V} <- flags()],
    [e(K, fun() -> type(erlang:statistics(K)) end) || K <- counted()],
    e(wall_time, fun() -> [erts_internal:scheduler_wall_time(B) || B <- [true,false]] end),
    e(wall_time, fun() -> erlang:statistics(scheduler_wall_time) end),
    e(min_heap, fun heap_defaults/0),
    e(memory, fun memory/0),
    [e(K, fun() -> erlang:memory(K) end) || K <- [foo, [foo], 1]],
    erlang:halt(0).

heap_defaults() ->
    Old = [{K,erlang:system_flag(K, V)} || {K,V} <- [{min_heap_size,1000},
                                                     {fullsweep_after,7}]],
    Items = [min_heap_size,fullsweep_after,max_heap_size,message_queue_data],
    P = spawn(fun() -> receive x -> ok end end),
    New = process_info(P, Items),
    [erlang:system_flag(K, V) || {K,V} <- Old],
    {Old,New,process_info(self(), min_heap_size)}.

memory() ->
    All = erlang:memory(),
    {[K || {K,V} <- All, is_integer(V), V >= 0],
     erlang:memory(total) > erlang:memory(processes),
     [K || {K,_} <- erlang:memory([atom,ets,code])]}.

same() ->
    [alloc_util_allocators,{allocator,foo},{allocator_sizes,foo},build_type,c_compiler_used,
     compat_rel,{cpu_topology,defined},{cpu_topology,foo},creation,debug_compiled,
     delayed_node_table_gc,dist,dist_buf_busy_limit,dist_ctrl,driver_version,dynamic_trace,
     dynamic_trace_probes,emu_flavor,emu_type,end_time,ets_limit,fullsweep_after,
     garbage_collection,garbage_collection_defaults,heap_type,instruction_counts,
     kernel_poll,machine,max_heap_size,message_queue_data,min_heap_size,
     min_bin_vheap_size,modified_timing_level,multi_scheduling,multi_scheduling_blockers,
     nif_version,normal_multi_scheduling_blockers,os_type,os_version,otp_release,
     outstanding_system_requests_limit,port_limit,port_parallelism,process_limit,
     eager_check_io,scheduler_bind_type,smp_support,start_time,static_nifs,
     system_architecture,taints,threads,thread_pool_size,time_correction,time_offset,
     time_warp_mode,tolerant_timeofday,trace_control_word,update_cpu_info,use_lcnt,version,
     wordsize,{wordsize,internal},{wordsize,external},break_ignored,sequential_tracer,
     elib_malloc,async_dist,halt_flush_timeout,global_heaps_size,ets_realloc_moves,
     sys_alloc,purify,{purify,x},hipe_architecture,native_addrs,ets_always_compress,
     lock_checking,beam_jump_table,process_locks,foo,{foo,bar},{wordsize,x},1,"abc",
     constant_pool_support,memory,{allocator,[]},context_reductions,atom_limit].

alike() ->
    [atom_count,ets_count,port_count,process_count,logical_processors,
     logical_processors_available,logical_processors_online,cpu_topology,
     os_monotonic_time_source,os_system_time_source].

flags() ->
    [{backtrace_depth,20},{backtrace_depth,-1},{backtrace_depth,2000000},{erts_alloc,x},
     {fullsweep_after,100},{fullsweep_after,-1},{microstate_accounting,true},
     {microstate_accounting,x},{microstate_accounting,reset},{min_heap_size,1000},
     {min_bin_vheap_size,1000},{max_heap_size,10000},{max_heap_size,#{size=>0,kill=>true}},
     {multi_scheduling,x},{scheduler_bind_type,u},{scheduler_wall_time,x},
     {schedulers_online,0},{schedulers_online,100},{time_offset,finalize},
     {trace_control_word,5},{trace_control_word,-1},{trace_control_word,16#ffffffff},
     {trace_control_word,16#100000000},{foo,1},{1,2},{scheduling_statistics,enable},
     {outstanding_system_requests_limit,5},{outstanding_system_requests_limit,0},
     {outstanding_system_requests_limit,134217728},{display_items,5},{process_limit,1},
     {reset_seq_trace,true},{sequential_tracer,false},{sequential_tracer,x},
     {system_logger,foo},{system_logger,1},{garbage_collection,x}].

counted() ->
    [context_switches,exact_reductions,garbage_collection,io,reductions,run_queue,runtime,
     scheduler_wall_time,scheduler_wall_time_all,total_active_tasks,
     total_active_tasks_all,total_run_queue_lengths,total_run_queue_lengths_all,
     wall_clock,foo,{io}].
