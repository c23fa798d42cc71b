%% What a process exits with, for every way of ending, seen by a monitor.
-module(exc_exit_reasons).
-export([main/0]).

main() ->
    probe:quiet(),
    Ways = [{normal, fun() -> ok end}, {exit, fun() -> exit(why) end}, {throw, fun() -> throw(ball) end}, {error, fun() -> error(bad) end}, {badmatch, fun() -> a = probe:id(b) end},
            {undef, fun() -> no_mod:f() end}, {badarith, fun() -> 1 / probe:id(0) end}, {exit_normal, fun() -> exit(normal) end}, {kill, fun() -> exit(self(), kill), receive x -> x end end}, {exit_tuple, fun() -> exit({shutdown, 1}) end}],
    [begin
         {P, M} = spawn_monitor(F),
         receive {'DOWN', M, process, P, R} -> probe:line("~w ~p", [N, R]) end
     end || {N, F} <- Ways],
    ok.
