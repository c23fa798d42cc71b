%% The order of messages of one sender, of several, with the timeout in between.
-module(proc_message_order).
-export([main/0]).

main() -> S = self(), P = spawn(fun() -> [S ! {p, I} || I <- lists:seq(1, 1000)] end), Q = spawn(fun() -> [S ! {q, I} || I <- lists:seq(1, 1000)] end), probe:line([is_pid(P), is_pid(Q)]), {A, B} = gather(2000, [], []), probe:line([A =:= lists:seq(1000, 1, -1), B =:= lists:seq(1000, 1, -1)]), probe:line(receive _ -> more after 5 -> empty end), erlang:send_after(300, S, timer), S ! direct, probe:line([receive X -> X after 5000 -> none end, receive Y -> Y after 5000 -> none end]).

gather(0, A, B) -> {A, B};
gather(N, A, B) -> receive {p, I} -> gather(N - 1, [I | A], B); {q, I} -> gather(N - 1, A, [I | B]) end.
