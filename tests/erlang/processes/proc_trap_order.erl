%% Messages and signals between two processes keep their order.
-module(proc_trap_order).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    S = self(),
    P = spawn_link(fun() -> [S ! {n, I} || I <- lists:seq(1, 100)], exit(last) end),
    probe:line(collect(P, [])),
    Q = spawn(fun() -> process_flag(trap_exit, true), S ! up, seq(S, 4) end),
    receive up -> ok end,
    Q ! 1, exit(Q, two), Q ! 3, exit(Q, four),
    probe:line(receive {seq, L} -> L end),
    {R, M} = spawn_monitor(fun() -> S ! before, S ! 'after' end),
    probe:line([receive X -> X end, receive Y -> Y end, receive {'DOWN', M, _, R, Z} -> Z end]).

collect(P, Acc) ->
    receive
        {n, I} -> collect(P, [I | Acc]);
        {'EXIT', P, R} -> {R, length(Acc), Acc =:= lists:seq(100, 1, -1)}
    end.

seq(S, N) -> S ! {seq, [receive {'EXIT', _, R} -> {exit, R}; X -> X end || _ <- lists:seq(1, N)]}.
