%% Receives right after making references: with and without the marker.
-module(op_recv_marker).
-export([main/0]).

main() ->
    S = spawn(fun Loop() -> receive {F, R, Q} -> F ! {R, Q * 2}, Loop() end end),
    [self() ! {junk, I} || I <- lists:seq(1, 300)],
    probe:line([call(S, I) || I <- [1, 2, 3]]), probe:line(two(S)), probe:line(monitored(S)), probe:line(late(S)),
    probe:line(receive {junk, 150} -> found after 0 -> lost end).

call(S, X) -> R = make_ref(), S ! {self(), R, X}, receive {R, Y} -> Y end.
two(S) -> R1 = make_ref(), R2 = make_ref(), S ! {self(), R1, 10}, S ! {self(), R2, 20}, A = receive {R2, Y} -> Y end, B = receive {R1, Z} -> Z end, {A, B}.
monitored(S) -> M = monitor(process, S), S ! {self(), M, 7}, X = receive {M, Y} -> Y; {'DOWN', M, _, _, R} -> R end, demonitor(M, [flush]), X.
late(S) -> R = make_ref(), S ! {self(), R, 1}, probe:id(x), [_ | _] = lists:seq(1, 10), receive {R, Y} -> {Y, receive {R, Z} -> Z after 0 -> none end} after 5000 -> none end.
