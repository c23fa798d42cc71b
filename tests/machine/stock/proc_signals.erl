%% Links, monitors, names, process_info: what they answer, and how they fail.
-module(proc_signals).
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

  process_flag(trap_exit,false),
  D = spawn(fun() -> ok end), sleep(20),
  e('link dead', fun() -> link(D) end),
  e('link bad', fun() -> link(a) end),
  e('unlink dead', fun() -> unlink(D) end),
  e('unlink bad', fun() -> unlink(a) end),
  e('link self', fun() -> link(self()) end),
  P1 = spawn(fun() -> receive x -> ok end end),
  P2 = spawn(fun() -> receive x -> ok end end),
  P3 = spawn(fun() -> receive x -> ok end end),
  link(P2), link(P1), link(P3),
  R1 = monitor(process,P1), R2 = monitor(process,P3), R3= monitor(process,P2),
  e('monitored_by', fun() -> process_info(P1, monitored_by) end),
  e('mon name', fun() -> monitor(process, foo), receive X -> X after 10 -> n end end),
  e('mon name node', fun() -> monitor(process, {foo,node()}), receive X -> X after 10 -> n end end),
  e('mon bad', fun() -> monitor(process, 1) end),
  e('mon bad2', fun() -> monitor(proces, self()) end),
  e('mon self', fun() -> monitor(process, self()) end),
  e('mon {a,b}', fun() -> monitor(process, {foo,1}) end),
  e('mon port', fun() -> monitor(port, foo), receive X -> X after 10 -> n end end),
  e('mon time_offset', fun() -> monitor(time_offset, clock_service) end),
  e('mon time_offset bad', fun() -> monitor(time_offset, x) end),
  e('mon3', fun() -> monitor(process, D, [{tag,foo}]), receive X -> X after 10 -> n end end),
  e('mon3 badopt', fun() -> monitor(process, D, [foo]) end),
  e('mon3 badopt2', fun() -> monitor(process, D, [{alias,foo}]) end),
  e('mon3 badopt3', fun() -> monitor(process, D, foo) end),
  e('demonitor bad', fun() -> demonitor(a) end),
  e('demonitor unknown', fun() -> demonitor(make_ref()) end),
  e('demonitor info unknown', fun() -> demonitor(make_ref(),[info]) end),
  e('demonitor info flush unknown', fun() -> demonitor(make_ref(),[info,flush]) end),
  e('demonitor info known', fun() -> demonitor(R1,[info]) end),
  e('demonitor flush known', fun() -> demonitor(R2,[flush]) end),
  e('demonitor badopt', fun() -> demonitor(R3,[foo]) end),
  e('demonitor badopt', fun() -> demonitor(R3,foo) end),
  e('demonitor others', fun() -> S=self(), spawn(fun() -> S ! {r,monitor(process,S)}, receive x -> ok end end), Rx = receive {r,Y} -> Y end, demonitor(Rx) end),
  e('reg', fun() -> register(foo, self()) end),
  e('reg again', fun() -> register(foo, self()) end),
  e('reg other', fun() -> register(foo2, self()) end),
  e('reg dead', fun() -> register(foo2, D) end),
  e('reg undefined', fun() -> register(undefined, P1) end),
  e('reg bad', fun() -> register(1, P1) end),
  e('reg bad', fun() -> register(a, 1) end),
  e('unreg bad', fun() -> unregister(nope) end),
  e('unreg bad', fun() -> unregister(1) end),
  e('whereis bad', fun() -> whereis(1) end),
  e('whereis', fun() -> whereis(nope) end),
  e('whereis', fun() -> whereis(foo) end),
  e('registered_name', fun() -> process_info(self(), registered_name) end),
  e('registered_name', fun() -> process_info(P1, registered_name) end),
  e('registered_name list', fun() -> process_info(P1, [registered_name]) end),
  e('unreg', fun() -> unregister(foo) end),
  e('info dead', fun() -> process_info(D, links) end),
  e('info dead', fun() -> process_info(D) end),
  e('info dead', fun() -> process_info(D,[links]) end),
  e('info bad', fun() -> process_info(D, foo) end),
  e('info bad', fun() -> process_info(self(), foo) end),
  e('info bad', fun() -> process_info(self(), [foo]) end),
  e('info bad', fun() -> process_info(self(), [links|foo]) end),
  e('info bad', fun() -> process_info(foo, links) end),
  e('info bad', fun() -> process_info(foo) end),
  e('pi list', fun() -> process_info(P1,[links,registered_name,status,current_function,status]) end),
  e('pi []', fun() -> process_info(P1,[]) end),
  erlang:halt(0).
