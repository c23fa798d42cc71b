%% Sending to what cannot receive.
-module(proc_send_errors).
-export([main/0]).

main() ->
    [probe:show({send, D}, fun() -> probe:id(D) ! msg end) || D <- [no_one, 5, "x", {a, b, c}, {a, 5}, <<>>, [], 1.5, {no_one, node()}]],
    probe:calls([{erlang, send, [D, m]} || D <- [no_one, 1, {x}]]),
    probe:calls([{erlang, send, [self(), m, O]} || O <- [[x], x, [nosuspend], [noconnect, nosuspend]]]),
    probe:calls([{erlang, send_nosuspend, [self(), m]}, {erlang, send_nosuspend, [self(), m, [noconnect]]}]),
    probe:line(flush(0)).

flush(N) -> receive _ -> flush(N + 1) after 0 -> N end.
