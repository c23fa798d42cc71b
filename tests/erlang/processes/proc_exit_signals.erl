%% exit/2: normal, kill, to oneself, to one who traps.
-module(proc_exit_signals).
-export([main/0]).

main() ->
    Run = fun(F, Reason) ->
                  S = self(),
                  {P, M} = spawn_monitor(fun() -> F(), S ! {ready, self()}, receive {'EXIT', From, R} -> exit({trapped, R, is_pid(From)}) after 1000 -> exit(survived) end end),
                  receive {ready, P} -> ok end,
                  exit(P, Reason),
                  receive {'DOWN', M, process, P, Why} -> Why end
          end,
    Plain = fun() -> ok end, Trap = fun() -> process_flag(trap_exit, true) end,
    probe:line([Run(F, R) || F <- [Plain, Trap], R <- [normal, kill, killed, {x, y}]]),
    {P1, M1} = spawn_monitor(fun() -> exit(self(), normal), receive after 50 -> exit(alive) end end),
    probe:line(receive {'DOWN', M1, _, P1, R1} -> R1 end),
    {P2, M2} = spawn_monitor(fun() -> exit(self(), reason), receive after 50 -> exit(alive) end end),
    probe:line(receive {'DOWN', M2, _, P2, R2} -> R2 end),
    process_flag(trap_exit, true),
    exit(self(), normal), exit(self(), other),
    probe:line([receive {'EXIT', _, X} -> X after 5000 -> none end || _ <- [1, 2]]),
    probe:line(exit(P1, kill)).
