%% A full mailbox: receiving from its end, with a reference made just before.
-module(proc_selective_large).
-export([main/0]).

main() ->
    [self() ! {noise, N} || N <- lists:seq(1, 5000)],
    Echo = spawn(fun Loop() -> receive {F, R, X} -> F ! {R, X}, Loop() end end),
    probe:line(lists:sum([call(Echo, N) || N <- lists:seq(1, 200)])),
    probe:line(receive {noise, 4000} -> found end),
    probe:line(element(2, process_info(self(), message_queue_len))),
    probe:line(drain(0, 0)).

call(P, X) -> R = make_ref(), P ! {self(), R, X}, receive {R, Y} -> Y end.

drain(N, S) -> receive {noise, X} -> drain(N + 1, S + X) after 0 -> {N, S} end.
