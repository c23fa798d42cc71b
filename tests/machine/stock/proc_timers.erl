%% Timers and exit signals.
-module(proc_timers).
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

%% Milliseconds, roughly.
n(X) when is_integer(X) -> (X + 500) div 1000 * 1000;
n({Tag,Ref,X}) -> {Tag,Ref,n(X)};
n(X) -> X.

flush() -> receive X -> [X|flush()] after 30 -> [] end.
sleep(N) -> receive after N -> ok end.

main() ->

  D = spawn(fun() -> ok end), sleep(20),
  e('st1', fun() -> T = erlang:start_timer(1000, self(), x), {n(erlang:read_timer(T)), n(erlang:cancel_timer(T)), n(erlang:cancel_timer(T)), n(erlang:read_timer(T))} end),
  e('st2', fun() -> T = erlang:start_timer(0, self(), x), receive Y -> {Y, T} end end),
  e('st bad', fun() -> erlang:start_timer(-1, self(), x) end),
  e('st bad', fun() -> erlang:start_timer(a, self(), x) end),
  e('st bad', fun() -> erlang:start_timer(1, 2, x) end),
  e('st bad', fun() -> erlang:start_timer(1, {a,b}, x) end),
  e('st bad', fun() -> erlang:start_timer(1, self(), x, [foo]) end),
  e('st bad', fun() -> erlang:start_timer(1, self(), x, foo) end),
  e('st big', fun() -> T=erlang:start_timer(1 bsl 40, self(), x), n(erlang:cancel_timer(T)) end),
  e('st big', fun() -> T=erlang:start_timer(16#ffffffffff000, self(), x), n(erlang:cancel_timer(T)) end),
  e('st big', fun() -> T=erlang:start_timer(9000000000000, self(), x), n(erlang:cancel_timer(T)) end),
  e('st big', fun() -> T=erlang:start_timer(10000000000000, self(), x), n(erlang:cancel_timer(T)) end),
  e('st big', fun() -> T=erlang:start_timer(1 bsl 62, self(), x), n(erlang:cancel_timer(T)) end),
  e('st big', fun() -> T=erlang:start_timer(1 bsl 64, self(), x), n(erlang:cancel_timer(T)) end),
  e('sa big', fun() -> T=erlang:send_after(1 bsl 64, self(), x), n(erlang:cancel_timer(T)) end),
  e('sa dead', fun() -> T=erlang:send_after(1000, D, x), n(erlang:cancel_timer(T)) end),
  e('sa abs', fun() -> T=erlang:send_after(erlang:monotonic_time(millisecond)+50000, self(), x,[{abs,true}]), {n(erlang:cancel_timer(T))} end),
  e('sa abs past', fun() -> _T=erlang:send_after(erlang:monotonic_time(millisecond)-50, self(), x,[{abs,true}]), receive Z -> Z after 5000 -> none end end),
  e('sa abs far past', fun() -> _T=erlang:send_after(-(1 bsl 59), self(), x,[{abs,true}]), receive Z -> Z after 5000 -> none end end),
  e('sa abs far past', fun() -> _T=erlang:send_after(-(1 bsl 70), self(), x,[{abs,true}]), receive Z -> Z after 5000 -> none end end),
  e('sa abs bad', fun() -> erlang:send_after(1, self(), x,[{abs,x}]) end),
  e('sa name', fun() -> register(me,self()), erlang:send_after(1, me, x,[{abs,false}]), receive Z -> Z after 5000 -> none end end),
  e('sa name2', fun() -> T=erlang:send_after(1000, nope, x,[{abs,false}]), n(erlang:cancel_timer(T,[])) end),
  e('c async', fun() -> T=erlang:send_after(1000, nope, x), {n(erlang:cancel_timer(T,[{async,true}])), receive Z -> n(Z) after 10 -> none end} end),
  e('c async noinfo', fun() -> T=erlang:send_after(1000, nope, x), {n(erlang:cancel_timer(T,[{async,true},{info,false}])), receive Z -> n(Z) after 10 -> none end} end),
  e('c sync noinfo', fun() -> T=erlang:send_after(1000, nope, x), {n(erlang:cancel_timer(T,[{info,false}])), receive Z -> n(Z) after 10 -> none end} end),
  e('c badopt', fun() -> T=erlang:send_after(1000, nope, x), {n(erlang:cancel_timer(T,[{infos,false}])), receive Z -> n(Z) after 10 -> none end} end),
  e('c bad', fun() -> erlang:cancel_timer(a) end),
  e('c bad', fun() -> erlang:cancel_timer(a,[]) end),
  e('c ref', fun() -> erlang:cancel_timer(make_ref(),[]) end),
  e('c ref', fun() -> erlang:cancel_timer(make_ref()) end),
  e('r ref', fun() -> erlang:read_timer(make_ref()) end),
  e('r bad', fun() -> erlang:read_timer(a) end),
  e('r async', fun() ->  T=erlang:send_after(1000, nope, x), {n(erlang:read_timer(T,[{async,true}])), receive Z -> n(Z) after 10 -> none end} end),
  e('r badopt', fun() ->  T=erlang:send_after(1000, nope, x), {n(erlang:read_timer(T,[{info,true}])), receive Z -> n(Z) after 10 -> none end} end),
  e('others timer', fun() -> S=self(), spawn(fun() -> S ! {t,erlang:send_after(10000,S,x)}, receive x -> ok end end), receive {t,T} -> {n(erlang:read_timer(T)),n(erlang:cancel_timer(T))} end end),
  %% exits
  process_flag(trap_exit,true), X = fun(L,F) -> P = spawn_link(F), receive {'EXIT',P,R} -> erlang:display({list_to_atom(L),R}) after 200 -> erlang:display({list_to_atom(L),none,process_info(P,status)}) end end,
  X("exit self normal", fun() -> exit(self(),normal), receive a -> ok end end),
  X("exit self foo", fun() -> exit(self(),foo), receive a -> ok end end),
  X("exit self kill", fun() -> exit(self(),kill), receive a -> ok end end),
  X("exit1 kill", fun() -> exit(kill) end),
  X("exit_signal self normal", fun() -> erlang:exit_signal(self(),normal), receive a -> ok end end),
  X("exit_signal self foo", fun() -> erlang:exit_signal(self(),foo), receive a -> ok end end),
  X("exit self normal trapping", fun() -> process_flag(trap_exit,true), exit(self(),normal), receive a -> ok; Z -> exit({got,Z}) end end),
  X("exit self kill trapping", fun() -> process_flag(trap_exit,true), exit(self(),kill), receive a -> ok; Z -> exit({got,Z}) end end),
  X("linked kill", fun() -> spawn_link(fun() -> exit(kill) end), receive a -> ok end end),
  X("linked normal", fun() -> spawn_link(fun() -> exit(normal) end), receive a -> ok end end),
  X("raise", fun() -> erlang:raise(error,foo,[{a,b,[c],[]}]) end),
  X("raise exit", fun() -> erlang:raise(exit,foo,[{a,b,[c],[]}]) end),
  e('exit bad', fun() -> exit(foo,bar) end),
  e('exit dead', fun() -> exit(D,bar) end),
  e('link dead', fun() -> link(D), receive Z -> Z after 10 -> no end end),
  e('raise badclass', fun() -> erlang:raise(foo,bar,[]) end),
  e('raise badst', fun() -> erlang:raise(error,bar,[foo]) end),
  e('raise badst', fun() -> erlang:raise(error,bar,[{a,b}]) end),
  e('raise st', fun() -> erlang:raise(error,bar,[{a,b,1}]) end),
  e('raise st', fun() -> erlang:raise(error,bar,[{fun() -> ok end,[]}]) end),
  e('raise st', fun() -> erlang:raise(error,bar,[{fun() -> ok end,[],[]}]) end),
  e('raise st', fun() -> erlang:raise(error,bar,foo) end),
  erlang:halt(0).
