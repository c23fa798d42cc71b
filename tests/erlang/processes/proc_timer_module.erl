%% The module timer: intervals, apply_after, cancel, tc, units.
-module(proc_timer_module).
-export([main/0]).

main() ->
    S = self(),
    {ok, _} = timer:send_after(5, a), probe:line(receive a -> a after 5000 -> none end),
    {ok, T} = timer:send_interval(5, tick), probe:line([receive tick -> tick after 5000 -> none end || _ <- [1, 2, 3]]), probe:line(timer:cancel(T)),
    {ok, _} = timer:apply_after(5, erlang, send, [S, applied]), probe:line(receive applied -> yes after 5000 -> no end),
    {ok, T2} = timer:send_after(100000, never), probe:line(timer:cancel(T2)),
    {Time, V} = timer:tc(lists, sum, [[1, 2]]), probe:line([is_integer(Time), V]),
    probe:line([timer:seconds(2), timer:minutes(2), timer:hours(1), timer:hms(1, 1, 1)]),
    probe:line([timer:cancel(x), timer:send_after(-1, x), timer:now_diff({0, 1, 5}, {0, 0, 7})]),
    {ok, _} = timer:kill_after(10, spawn_link(fun() -> process_flag(trap_exit, true), unlink(S), S ! up, receive x -> ok end end)),
    probe:line(receive up -> up end).
