%% Raising, sending, group leaders, monitor_node.
-module(proc_errors).
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
  e('error1', fun() -> error(foo), f(1) end),
  e('error2', fun() -> error(foo,[1,2]), f(1) end),
  e('error2n', fun() -> error(foo,none), f(1) end),
  e('error2bad', fun() -> error(foo,xx), f(1) end),
  e('error3', fun() -> error(foo,[1],[{error_info,#{a=>b}}]), f(1) end),
  e('error3', fun() -> error(foo,none,[{error_info,#{a=>b}}]), f(1) end),
  e('error3', fun() -> error(foo,none,[{error_info,b}]), f(1) end),
  e('error3', fun() -> error(foo,none,[b]), f(1) end),
  e('error3', fun() -> error(foo,none,b), f(1) end),
  e('error3', fun() -> error(foo,none,[]), f(1) end),
  e('error3', fun() -> error(foo,none,[{error_info,#{}}|x]), f(1) end),
  e('error3', fun() -> error(foo,none,[{error_info,#{a=>1}},{error_info,#{b=>1}}]), f(1) end),
  e('exit1', fun() -> exit(foo), f(1) end),
  e('throw1', fun() -> throw(foo), f(1) end),
  e('raise', fun() -> erlang:raise(f(error),foo,[{a,b,3,[{line,1}]}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{a,b,3,foo}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{a,b,3,[foo]}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{a,b,-1,[]}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{1,b,1,[]}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{a,b,[],[]}]), f(1) end),
  e('raise badloc', fun() -> erlang:raise(f(error),foo,[{a,b,[a|b],[]}]), f(1) end),
  e('raise 3', fun() -> erlang:raise(f(error),foo,[{fun f/1,1,[]}]), f(1) end),
  e('raise 3', fun() -> erlang:raise(f(error),foo,[{fun f/1,1}]), f(1) end),
  e('raise 2', fun() -> erlang:raise(f(error),foo,[{f,1}]), f(1) end),
  e('raise improp', fun() -> erlang:raise(f(error),foo,[{a,b,1,[]}|x]), f(1) end),
  %% sending
  e('send bad', fun() -> f(1) ! x end),
  e('send bad name', fun() -> f(nope) ! x end),
  e('send name node', fun() -> {nope,node()} ! x end),
  e('send name othernode', fun() -> {nope,'x@y'} ! x end),
  e('send {1,a}', fun() -> f({1,a}) ! x end),
  e('send {a,1}', fun() -> f({a,1}) ! x end),
  e('send ref', fun() -> make_ref() ! x end),
  e('send dead', fun() -> D ! x end),
  e('send2 name', fun() -> erlang:send(nope, x) end),
  e('send2 bad', fun() -> erlang:send(1, x) end),
  e('send3 name', fun() -> erlang:send(nope, x, []) end),
  e('send3 bad', fun() -> erlang:send(1, x, []) end),
  e('send3 badopt', fun() -> erlang:send(self(), x, [foo]) end),
  e('send3 badopt', fun() -> erlang:send(self(), x, foo) end),
  e('send3 badopt', fun() -> erlang:send(self(), x, [noconnect|foo]) end),
  e('send3 ok', fun() -> erlang:send(self(), x, [noconnect,nosuspend]) end),
  e('apply !', fun() -> apply(erlang,f('!'),[nope,x]) end),
  e('apply ! 1', fun() -> apply(erlang,f('!'),[1,x]) end),
  process_flag(trap_exit,true),
  e('bad gl', fun() -> group_leader(self(),D) end),
  e('bad gl', fun() -> group_leader(self(),x) end),
  e('bad gl', fun() -> group_leader(x,self()) end),
  e('node monitor', fun() -> monitor_node('x@y',true) end),
  e('node monitor', fun() -> monitor_node(node(),true) end),
  e('node monitor', fun() -> monitor_node(1,true) end),
  e('node monitor', fun() -> monitor_node(a,1) end),
  e('node monitor', fun() -> monitor_node('x@y',false) end),
  e('node monitor', fun() -> erlang:monitor_node('x@y',true,[allow_passive_connect]) end),
  e('node monitor', fun() -> erlang:monitor_node('x@y',true,[foo]) end),
  e('node monitor msgs', fun() -> receive X -> X after 50 -> no end end),
  e('node1', fun() -> node(f(a)) end),
  P = spawn(fun() -> receive z -> ok end end),
  e('mon tag twice', fun() -> A=monitor(process,D,[{tag,a},{tag,b}]), {receive X->X after 10 -> no end} end),
  erlang:halt(0).
