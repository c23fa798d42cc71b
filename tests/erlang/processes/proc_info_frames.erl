%% process_info of running, waiting, suspended and ended processes: where they are.
-module(proc_info_frames).
-export([main/0, w1/0, w2/0, w3/0, w4/0, w5/0, w6/0, w7/0]).

w1() -> receive x -> 1 end.
w2() -> {probe:id(1), receive x -> 1 after 100000 -> 2 end}.
w3() -> probe:id(3), try w1() catch _:_ -> 1 end.
w4() -> lists:map(fun(_) -> receive x -> 1 end end, [1]).
w5() -> erlang:hibernate(?MODULE, w1, []).
w6() -> timer:sleep(1000000).
w7() -> catch w1(), ok.

items() ->
    [registered_name, current_function, current_location, current_stacktrace, initial_call, status, message_queue_len, messages,
     links, monitors, monitored_by, dictionary, trap_exit, error_handler, priority, suspending, min_heap_size, min_bin_vheap_size,
     max_heap_size, message_queue_data, last_calls, catchlevel, no_item, trace, sequential_trace_token, fullsweep_after].

show(P) ->
    [io:put_chars(probe:mask(lists:flatten(io_lib:format("~0tp~n", [try process_info(P, I) catch error:E -> {I, E} end])))) || I <- items()].

main() ->
    timer:sleep(0), register(shown, self()), put(key, value), show(self()),
    [begin
         P = spawn(?MODULE, F, []), until(P), probe:line(F), show(P), exit(P, kill)
     end || F <- [w1, w2, w3, w4, w5, w6, w7]],
    Q = spawn(fun() -> receive go -> ok end, w3() end), Q ! {a, 1}, Q ! {b, 2}, monitor(process, Q), link(Q), until(Q), show(Q), unlink(Q), exit(Q, kill),
    {Dead, M} = spawn_monitor(fun() -> ok end), receive {'DOWN', M, _, _, _} -> show(Dead) end,
    [probe:show({A, B}, fun() -> process_info(A, B) end)
     || {A, B} <- [{1, status}, {self(), foo}, {self(), [status, foo]}, {self(), [status, priority]}, {self(), []}, {Dead, foo}, {Dead, [status]}, {self(), [status | a]}]],
    S = spawn(fun() -> spin(0) end), erlang:suspend_process(S), probe:line(process_info(S, [status])), exit(S, kill),
    F = fun() -> process_info(self(), current_stacktrace) end,
    probe:line([F(), [F() || _ <- [1]], lists:map(fun(_) -> F() end, [1, 2])]),
    probe:line([apply(erlang, process_info, [self(), current_stacktrace]), apply(probe:id(erlang), probe:id(process_info), [self(), current_function])]),
    probe:line([element(1, X) || X <- process_info(self())]).

until(P) -> process_info(P, status) =:= {status, waiting} orelse begin erlang:yield(), until(P) end.

spin(N) -> spin(N + 1).
