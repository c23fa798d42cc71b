%% Time conversions and date functions.
-module(sys_time).
-export([main/0]).

main() ->
    probe:line([erlang:convert_time_unit(N, F, T) || N <- [1, -1, 1500, 1 bsl 70], {F, T} <- [{second, millisecond}, {millisecond, second}, {nanosecond, microsecond}, {1000, 10}, {microsecond, nanosecond}]]), probe:line([erlang:universaltime_to_posixtime({{2020, 2, 29}, {23, 59, 59}}), erlang:posixtime_to_universaltime(-1), erlang:localtime_to_universaltime({{2021, 7, 1}, {12, 0, 0}}), erlang:localtime_to_universaltime({{2021, 7, 1}, {12, 0, 0}}, false), erlang:universaltime_to_localtime({{1990, 1, 1}, {0, 0, 0}})]),
    probe:calls([{erlang, universaltime_to_posixtime, [X]} || X <- [{{2020, 2, 30}, {0, 0, 0}}, {{2020, 1, 1}, {24, 0, 0}}, x]] ++ [{erlang, posixtime_to_universaltime, [X]} || X <- [a, 1 bsl 62]] ++ [{erlang, localtime_to_universaltime, [{{2020, 1, 1}, {0, 0, 0}}, x]}, {erlang, system_time, [0]}, {erlang, monotonic_time, [-1]}, {erlang, time_offset, [x]}, {os, system_time, [x]}]),
    T = erlang:monotonic_time(), probe:line([erlang:monotonic_time() >= T, abs(erlang:system_time(nanosecond) - os:system_time(nanosecond)) < 1000000000, is_integer(os:perf_counter()), tuple_size(os:timestamp()), erlang:system_time(1) - erlang:system_time(second) =< 0]).
