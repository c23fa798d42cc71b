%% send_after, start_timer, cancel, read: messages and answers.
-module(proc_timers).
-export([main/0]).

main() ->
    erlang:send_after(5, self(), hello), probe:line(receive hello -> hello after 5000 -> none end),
    R = erlang:start_timer(5, self(), {data, 1}), probe:line(receive {timeout, R, D} -> D after 5000 -> none end),
    R2 = erlang:send_after(100000, self(), never),
    probe:line([is_integer(erlang:read_timer(R2)), is_integer(erlang:cancel_timer(R2)), erlang:cancel_timer(R2), erlang:read_timer(R2)]),
    R3 = erlang:send_after(0, self(), zero), probe:line(receive zero -> zero after 5000 -> none end), probe:line(erlang:cancel_timer(R3)),
    R4 = erlang:send_after(50000, self(), x),
    probe:line(erlang:cancel_timer(R4, [{async, true}, {info, false}])), probe:line(erlang:read_timer(R4, [{async, false}])),
    R5 = erlang:send_after(50000, self(), x),
    ok = erlang:cancel_timer(R5, [{async, true}]), probe:line(receive {cancel_timer, R5, T} -> is_integer(T) after 5000 -> none end),
    register(timed, self()), erlang:send_after(1, timed, by_name), probe:line(receive by_name -> yes after 5000 -> no end),
    erlang:send_after(1, nobody_at_all, lost), timer:sleep(200),
    Abs = erlang:monotonic_time(millisecond) + 5, erlang:start_timer(Abs, self(), absolute, [{abs, true}]), probe:line(receive {timeout, _, absolute} -> yes after 5000 -> no end),
    [erlang:send_after(N * 8, self(), {order, N}) || N <- [3, 1, 2]], probe:line([receive {order, N} -> N end || _ <- [1, 2, 3]]),
    probe:calls([{erlang, send_after, [1 bsl 70, self(), x]}, {erlang, send_after, [1, "x", x]}, {erlang, send_after, [1, self(), x, [y]]}, {erlang, cancel_timer, [make_ref()]}, {erlang, cancel_timer, [make_ref(), [x]]}, {erlang, read_timer, [make_ref(), y]}]).
