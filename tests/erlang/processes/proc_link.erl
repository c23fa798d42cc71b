%% Links: exit signals, trapping, normal exits, unlink.
-module(proc_link).
-export([main/0]).

main() ->
    probe:quiet(),
    process_flag(trap_exit, true),
    Exit = fun(R) -> P = spawn_link(fun() -> exit(R) end), receive {'EXIT', P, Got} -> Got end end,
    probe:line([Exit(R) || R <- [normal, kill, {a, b}, shutdown]]),
    P1 = spawn_link(fun() -> error(bad) end),
    probe:line(receive {'EXIT', P1, {R1, S}} -> {R1, is_list(S)} end),
    P2 = spawn_link(fun() -> receive x -> ok end end),
    unlink(P2), exit(P2, kill),
    probe:line(receive {'EXIT', P2, _} -> wrong after 20 -> unlinked end),
    {P3, M} = spawn_monitor(fun() -> spawn_link(fun() -> exit(inner) end), receive never -> ok end end),
    probe:line(receive {'DOWN', M, _, P3, R3} -> R3 end),
    {P4, M4} = spawn_monitor(fun() -> spawn_link(fun() -> ok end), receive stop -> fine end end),
    timer:sleep(200), P4 ! stop,
    probe:line(receive {'DOWN', M4, _, P4, R4} -> R4 end),
    Dead = spawn(fun() -> ok end), timer:sleep(200),
    link(Dead),
    probe:line(receive {'EXIT', Dead, R5} -> R5 end),
    process_flag(trap_exit, false),
    probe:show("link to dead", fun() -> link(Dead) end),
    probe:line(link(self())).
