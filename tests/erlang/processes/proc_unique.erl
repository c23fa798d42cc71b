%% unique_integer, make_ref, monotonic time: order and uniqueness.
-module(proc_unique).
-export([main/0]).

main() ->
    U = [erlang:unique_integer() || _ <- lists:seq(1, 1000)],
    M = [erlang:unique_integer([monotonic]) || _ <- lists:seq(1, 1000)],
    P = [erlang:unique_integer([positive, monotonic]) || _ <- lists:seq(1, 100)],
    probe:line([length(lists:usort(U)), M =:= lists:usort(M), lists:min(P) > 0, P =:= lists:usort(P)]),
    probe:line(length(lists:usort([make_ref() || _ <- lists:seq(1, 1000)]))),
    T = [erlang:monotonic_time() || _ <- lists:seq(1, 1000)],
    probe:line([T =:= lists:sort(T), erlang:system_time(second) > 1600000000, is_integer(erlang:time_offset()), erlang:convert_time_unit(5, second, millisecond), erlang:convert_time_unit(-1, millisecond, second)]),
    {Ma, Se, Mi} = erlang:timestamp(),
    probe:line([Ma > 1000, Se < 1000000, Mi < 1000000, os:system_time(second) - erlang:system_time(second) < 5]),
    probe:line([erlang:now() < erlang:now(), tuple_size(date()), tuple_size(time()), calendar:valid_date(date())]).
