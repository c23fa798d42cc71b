%% Natives of time given wrong arguments.
-module(err_timer_bifs).
-export([main/0]).

main() ->
    S = self(),
    probe:calls([{erlang, F, A} || {F, A} <- [{send_after, [-1, S, m]}, {send_after, [1.0, S, m]}, {send_after, [1, 2, m]}, {send_after, [1, {a, b}, m]}, {send_after, [1 bsl 64, S, m]}, {start_timer, [a, S, m]}, {start_timer, [1, "x", m]}, {start_timer, [1, S, m, [{abs, x}]]}, {start_timer, [1, S, m, x]}, {cancel_timer, [x, []]}, {cancel_timer, [S]}, {read_timer, [1]}, {read_timer, [1, [x]]}, {monotonic_time, ["x"]}, {monotonic_time, [0]}, {system_time, [second2]}, {time_offset, [0]}, {convert_time_unit, [a, second, second]}, {convert_time_unit, [1, 0, second]}, {unique_integer, [[x]]}, {unique_integer, [[positive | x]]}, {timestamp, [1]}, {universaltime_to_localtime, [{{1, 2}, 3}]}, {localtime_to_universaltime, [{{2020, 0, 1}, {1, 1, 1}}]}, {posixtime_to_universaltime, [x]}, {date, [x]}]]), probe:calls([{timer, sleep, [a]}, {timer, sleep, [-1]}, {timer, send_after, [a, b, c]}, {timer, apply_after, [1, "x", f, []]}, {timer, tc, [x]}, {calendar, last_day_of_the_month, [2020, 13]}, {calendar, day_of_the_week, [x]}]).
