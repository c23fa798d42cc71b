%% Monitors: of the living and dead, by name, demonitor with its options.
-module(proc_monitor).
-export([main/0]).

main() ->
    P = spawn(fun() -> receive stop -> exit(stopped) end end),
    M = monitor(process, P), M2 = monitor(process, P),
    demonitor(M2),
    P ! stop,
    probe:line(receive {'DOWN', M, process, P, R} -> R end),
    probe:line(receive {'DOWN', M2, _, _, _} -> wrong after 10 -> quiet end),
    M3 = monitor(process, P),
    probe:line(receive {'DOWN', M3, process, P, R3} -> R3 end),
    M4 = monitor(process, no_such_name),
    probe:line(receive {'DOWN', M4, process, Item, R4} -> {Item =:= {no_such_name, node()}, R4} end),
    M5 = monitor(process, P),
    timer:sleep(200),
    probe:line([demonitor(M5, [flush]), demonitor(M5, [info]), demonitor(M5, [flush, info])]),
    Q = spawn(fun() -> receive x -> ok end end),
    M6 = monitor(process, Q),
    probe:line([demonitor(M6, [info]), demonitor(make_ref()), process_info(self(), monitors)]),
    M7 = monitor(process, Q, [{tag, {own, tag}}]),
    exit(Q, kill),
    probe:line(receive {{own, tag}, M7, process, Q, R7} -> R7 end),
    probe:calls([{erlang, monitor, [process, x, [{tag}]]}, {erlang, monitor, [process, "x"]}, {erlang, monitor, [port, x, y]}, {erlang, demonitor, [make_ref(), [x]]}, {erlang, demonitor, [make_ref(), x]}]).
