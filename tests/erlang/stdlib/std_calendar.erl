%% calendar.
-module(std_calendar).
-export([main/0]).

main() ->
    D = {{2024, 2, 29}, {12, 34, 56}},
    probe:line([calendar:datetime_to_gregorian_seconds(D), calendar:gregorian_seconds_to_datetime(63876000000), calendar:day_of_the_week(2024, 2, 29), calendar:is_leap_year(2024), calendar:last_day_of_the_month(2023, 2), calendar:date_to_gregorian_days(2000, 1, 1), calendar:gregorian_days_to_date(730485), calendar:iso_week_number({2024, 12, 30}), calendar:seconds_to_time(3661), calendar:time_to_seconds({1, 1, 1}), calendar:seconds_to_daystime(100000), calendar:valid_date(2023, 2, 29)]),
    probe:line([calendar:system_time_to_rfc3339(1700000000, [{offset, "Z"}]), calendar:rfc3339_to_system_time("2023-11-14T22:13:20Z"), calendar:system_time_to_universal_time(0, second), calendar:time_difference({{2024, 1, 1}, {0, 0, 0}}, D), calendar:rfc3339_to_system_time("2023-11-14T22:13:20.123+01:00", [{unit, millisecond}])]),
    probe:show("bad", fun() -> calendar:date_to_gregorian_days(2023, 13, 1) end), probe:show("bad rfc", fun() -> calendar:rfc3339_to_system_time("nonsense") end),
    probe:line([erlang:universaltime_to_posixtime({{1970, 1, 2}, {0, 0, 1}}), erlang:posixtime_to_universaltime(86401), erlang:universaltime_to_localtime({{2020, 6, 1}, {0, 0, 0}}), calendar:local_time_to_universal_time_dst({{2020, 6, 1}, {0, 0, 0}})]).
