%% Selective receive: order, bound variables, guards, leaving messages in the box.
-module(proc_selective).
-export([main/0]).

main() ->
    [self() ! M || M <- [a, {x, 1}, b, {x, 2}, c, {y, 3}, 5, "s"]],
    probe:line(receive {y, Y} -> Y end),
    Tag = probe:id(x),
    probe:line([receive {Tag, V} -> V end, receive {Tag, W} -> W end]),
    probe:line(receive N when is_integer(N) -> N end),
    probe:line(element(2, process_info(self(), messages))),
    probe:line(receive c -> c after 0 -> none end),
    probe:line(receive zzz -> zzz after 0 -> none end),
    probe:line([receive X -> X after 0 -> none end || _ <- lists:seq(1, 4)]),
    Ref = make_ref(),
    self() ! {make_ref(), old}, self() ! {Ref, new},
    probe:line(receive {Ref, Z} -> Z end),
    probe:line(process_info(self(), message_queue_len)).
