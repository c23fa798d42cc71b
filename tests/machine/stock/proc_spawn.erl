%% Starting, flags and suspending.
-module(proc_spawn).
-export([main/0]).
-compile([nowarn_unused_function, nowarn_unused_vars]).

e(L, F) ->
    erlang:display({L, try F() of
                           V -> {ok,V}
                       catch C:R:S -> {C,R,top(S)}
                       end}).

%% Lines of preloaded modules differ with the way OTP was built.
top([{M,F,A,I}|_]) -> {M,F,A,[P || P <- I, element(1, P) =:= error_info]};
top(S) -> S.

f(X) -> X.
flush() -> receive X -> [X|flush()] after 30 -> [] end.
sleep(N) -> receive after N -> ok end.

main() ->

  D = spawn(fun() -> ok end), sleep(20),
  F0 = fun() -> ok end,
  e('spawn bad', fun() -> spawn(f(1),b,[]) end),
  e('spawn bad', fun() -> spawn(a,f(1),[]) end),
  e('spawn bad', fun() -> spawn(a,b,f(x)) end),
  e('spawn bad', fun() -> spawn(a,b,f([1|2])) end),
  e('spawn_link bad', fun() -> spawn_link(a,b,f([1|2])) end),
  e('spawn_opt bad', fun() -> spawn_opt(a,b,f([1|2]),[]) end),
  e('spawn_opt bad', fun() -> spawn_opt(erlang,apply,[F0,[]],[foo]) end),
  e('spawn_opt bad', fun() -> spawn_opt(erlang,apply,[F0,[]],foo) end),
  e('spawn_opt bad', fun() -> spawn_opt(erlang,apply,[F0,[]],[link|foo]) end),
  [e(O, fun() -> spawn_opt(erlang,apply,[F0,[]],[O]) end) || O <- 
    [{priority,foo},{priority,low},{priority,max},{min_heap_size,-1},{min_heap_size,a},{min_heap_size,1000},{fullsweep_after,a},{fullsweep_after,-1},{fullsweep_after,1000000},{fullsweep_after,1 bsl 70},
     {min_bin_vheap_size,3},{min_bin_vheap_size,a},{max_heap_size,a},{max_heap_size,1},{max_heap_size,1000},{max_heap_size,0},{max_heap_size,#{size=>0}},{max_heap_size,#{kill=>true}},{max_heap_size,#{size=>10}},{max_heap_size,#{size=>1000,kill=>x}},{message_queue_data,foo},{message_queue_data,off_heap},{message_queue_data,mixed},
     {scheduler,1},{scheduler,a},{monitor,[]},{monitor,[foo]},{monitor,foo},{monitor,[{tag,x}]},{monitor,[{alias,demonitor}]},{monitor,[{alias,x}]},{async_dist,true},{reply_tag,a},{link,a}]],
  flush(),
  e('so mon', fun() -> {P,R} = spawn_opt(erlang,apply,[F0,[]],[monitor,{monitor,[{tag,x}]}]), {P,R,flush()} end),
  e('so mon', fun() -> {P,R} = spawn_opt(erlang,apply,[F0,[]],[{monitor,[{tag,x}]},monitor]), {P,R,flush()} end),
  e('so opts', fun() -> P = spawn_opt(fun() -> receive x -> ok end end,[{min_heap_size,1000},{min_bin_vheap_size,100},{fullsweep_after,10},{max_heap_size,#{size=>5000,kill=>false,error_logger=>false}},{priority,high},{message_queue_data,off_heap}]), process_info(P,[garbage_collection,max_heap_size,min_heap_size,min_bin_vheap_size,fullsweep_after,priority,message_queue_data]) end),
  e('so opts min', fun() -> [begin P = spawn_opt(fun() -> receive x -> ok end end,[{min_heap_size,N},{min_bin_vheap_size,N}]), process_info(P,[min_heap_size,min_bin_vheap_size]) end || N <- [0,1,100,233,234,400,610,1000,10000,100000,500000,1000000,2000000,20000000]] end),
  %% spawn_request
  e('sr eint', fun() -> R=erts_internal:spawn_request(1,b,f([]),[]), {R,flush()} end),
  e('sr eint', fun() -> R=erts_internal:spawn_request(a,b,f([]),[foo]), {R,flush()} end),
  e('sr eint', fun() -> R=erts_internal:spawn_request(a,b,f([]),foo), {R,flush()} end),
  e('sr aband', fun() -> R=spawn_request(F0,[]), {spawn_request_abandon(R),spawn_request_abandon(R),flush()} end),
  e('sr aband', fun() -> spawn_request_abandon(foo) end),
  e('sr aband', fun() -> spawn_request_abandon(make_ref()) end),
  e('sr aband mon', fun() -> R=spawn_request(fun() -> receive x -> ok end end,[monitor]), {spawn_request_abandon(R),flush(),demonitor(R,[info])} end),
  e('sr aband reply_no', fun() -> R=spawn_request(fun() -> receive x -> ok end end,[link,monitor,{reply,no}]), {spawn_request_abandon(R),flush(),demonitor(R,[info])} end),
  %% flags
  P = spawn(fun() -> receive z -> ok end end),
  S = self(),
  process_flag(trap_exit,false), e('pf', fun() -> {process_flag(trap_exit,true),process_flag(trap_exit,false)} end),
  [e(O, fun() -> O1=process_flag(K,V),O2=process_flag(K,O1), {O1,O2} end) || O={K,V} <- 
    [{trap_exit,a},{foo,a},{1,a},{priority,low},{priority,foo},{priority,max},{error_handler,foo},{error_handler,1},{min_heap_size,1000},{min_heap_size,-1},{min_heap_size,x},{min_bin_vheap_size,1000},{min_bin_vheap_size,x},{max_heap_size,100000},{max_heap_size,1},{max_heap_size,#{size=>0}},{max_heap_size,#{size=>100000,kill=>false,error_logger=>false,include_shared_binaries=>true}},{max_heap_size,#{foo=>0}},{max_heap_size,x},{max_heap_size,#{kill=>false}},{message_queue_data,off_heap},{message_queue_data,x},{save_calls,10},{save_calls,-1},{save_calls,10001},{save_calls,x},{sensitive,true},{sensitive,x},{fullsweep_after,10},{fullsweep_after,-1},{fullsweep_after,x},{async_dist,true},{scheduler,1},{scheduler,x},{scheduler,100},{monitor_nodes,true},{{monitor_nodes,[]},true},{{monitor_nodes,#{}},true},{monitor_nodes,x},{{monitor_nodes,[foo]},true}]],
  e('pf sched', fun() -> process_flag(scheduler,0) end),
  e('pf fsa', fun() -> process_flag(fullsweep_after,100000) end),
  e('pf3', fun() -> {process_flag(P,save_calls,10),process_flag(P,save_calls,0),process_info(P,last_calls)} end),
  e('pf3', fun() -> process_flag(P,trap_exit,true) end),
  e('pf3', fun() -> process_flag(D,save_calls,1) end),
  e('pf3', fun() -> process_flag(x,save_calls,1) end),
  e('pf3', fun() -> process_flag(P,save_calls,x) end),
  e('pf3', fun() -> process_flag(self(),save_calls,1) end),
  e('lastcalls', fun() -> element(1,process_info(self(),last_calls)) end),
  %% suspend
  e('resume not', fun() -> erlang:resume_process(P) end),
  e('resume bad', fun() -> erlang:resume_process(a) end),
  e('resume dead', fun() -> erlang:resume_process(D) end),
  e('susp dead', fun() -> erlang:suspend_process(D) end),
  e('susp self', fun() -> erlang:suspend_process(self()) end),
  e('susp bad', fun() -> erlang:suspend_process(a) end),
  e('susp opt', fun() -> {erlang:suspend_process(P,[unless_suspending]),erlang:suspend_process(P,[unless_suspending]),process_info(S,suspending)} end),
  e('susp opt bad', fun() -> erlang:suspend_process(P,[foo]) end),
  e('susp opt bad', fun() -> erlang:suspend_process(P,foo) end),
  e('susp opt async', fun() -> {erlang:suspend_process(P,[asynchronous]),erlang:suspend_process(P,[asynchronous,unless_suspending]),erlang:suspend_process(P,[{asynchronous,ff}]),flush(),process_info(S,suspending)} end),
  e('susp opt async dead', fun() -> {erlang:suspend_process(D,[asynchronous]),erlang:suspend_process(D,[{asynchronous,ff}]),flush(),process_info(S,suspending)} end),
  e('susp int', fun() -> {erts_internal:suspend_process(P,[]),flush(),erts_internal:suspend_process(D,[])} end),
  e('gl', fun() -> {erts_internal:group_leader(S,P),erts_internal:group_leader(S,S), erts_internal:group_leader(D,P),erts_internal:group_leader(D,S)} end),
  erlang:halt(0).
