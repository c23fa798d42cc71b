%% Receive in tail position, nested, in loops, with after and with patterns of all kinds.
-module(op_receive_forms).
-export([main/0]).

main() ->
    [self() ! M || M <- [{a, 1}, {b, #{k => 2}}, {c, <<3, "x">>}, [d | 4], 5.0, "str", {e, {f, 6}}]],
    probe:line([receive {b, #{k := K}} -> K end, receive {c, <<N, R/binary>>} -> {N, R} end, receive [d | T] -> T end, receive F when is_float(F) -> F end, receive {e, {f, X}} -> receive {a, Y} -> {X, Y} end end, receive L when is_list(L) -> L end, receive _ -> any after 0 -> empty end]), self() ! {stop, done}, probe:line(loop(5)), probe:line(nested()).

loop(N) -> receive {stop, R} when N =< 2 -> R after 1 -> loop(N - 1) end.
nested() -> self() ! 1, self() ! 2, self() ! 3, receive 3 -> receive 1 -> receive 2 -> ok after 0 -> no2 end after 0 -> no1 end after 0 -> no3 end.
