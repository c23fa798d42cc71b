%% Process aliases: alias, unalias, monitors with aliases, send after the end.
-module(proc_alias).
-export([main/0]).

main() ->
    A = alias(),
    A ! one,
    probe:line(receive X -> X after 5000 -> none end),
    probe:line(unalias(A)), probe:line(unalias(A)),
    A ! two,
    probe:line(receive Y -> Y after 10 -> none end),
    B = alias([reply]),
    B ! first, B ! second,
    probe:line([receive Z -> Z after 10 -> none end || _ <- [1, 2]]),
    P = spawn(fun() -> receive {Ref, To} -> To ! {Ref, hello}, To ! {Ref, again} end end),
    M = monitor(process, P, [{alias, reply_demonitor}]),
    P ! {M, M},
    probe:line(receive {M, V} -> V after 5000 -> none end),
    probe:line([receive {M, V2} -> V2 after 10 -> none end, receive {'DOWN', M, _, _, R} -> R after 10 -> none end]),
    Q = spawn(fun() -> receive stop -> ok end end),
    M2 = monitor(process, Q, [{alias, demonitor}]),
    M2 ! via_alias, probe:line(receive via_alias -> yes after 10 -> no end),
    demonitor(M2), M2 ! gone, probe:line(receive gone -> yes after 10 -> no end),
    Q ! stop,
    probe:show("bad", fun() -> alias([nosuch]) end), probe:show("bad list", fun() -> alias(x) end), probe:show("bad unalias", fun() -> unalias(x) end),
    probe:line(is_reference(A)), probe:line(make_ref() ! to_plain_reference =:= to_plain_reference).
