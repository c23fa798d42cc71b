%% Tracing of calls, messages and processes.
-module(sys_trace).
-export([main/0]).

-export([traced/1]).

main() ->
    S = self(), P = spawn(fun() -> receive go -> traced(1), S ! done, receive stop -> ok end end end),
    probe:line([erlang:trace(P, true, [call, {tracer, S}]), erlang:trace_pattern({?MODULE, traced, 1}, true, [local]), erlang:trace_info({?MODULE, traced, 1}, traced)]), P ! go,
    probe:line(receive {trace, P, call, C} -> C after 500 -> none end), receive done -> ok end, erlang:trace(P, false, [all]), erlang:trace_pattern({'_', '_', '_'}, false, [local]), P ! stop, probe:line(erlang:trace_info(P, flags)).

traced(X) -> X + 1.
