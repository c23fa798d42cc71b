%% statistics, memory and their shapes.
-module(sys_statistics).
-export([main/0]).

main() ->
    probe:line([tuple_size(erlang:statistics(I)) || I <- [runtime, wall_clock, reductions, exact_reductions, io, garbage_collection, context_switches]]), probe:line([erlang:statistics(I) >= 0 || I <- [run_queue, total_run_queue_lengths, total_active_tasks]]),
    probe:line([lists:sort([K || {K, _} <- erlang:memory()]), erlang:memory(total) > 0, erlang:memory([atom, ets]) =/= []]), {{input, A}, {output, B}} = erlang:statistics(io), probe:line([A >= 0, B >= 0]), probe:show("bad", fun() -> erlang:memory(nosuch) end), probe:show("bad 2", fun() -> erlang:statistics({x}) end).
