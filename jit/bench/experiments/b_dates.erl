%% Dates from seconds and back, through many small functions that branch.
-module(b_dates).
-export([n/1, run/1]).

n(std) -> 250; n(small) -> 1.

run(N) -> rounds(N, 0).

rounds(0, Sum) -> Sum;
rounds(N, Sum) -> rounds(N - 1, (Sum + days(N * 7919, 500)) band 16#ffffff).

days(From, Count) ->
    lists:sum([both_ways(63000000000 + From + I * 86413) || I <- lists:seq(1, Count)]).

both_ways(Seconds) ->
    DateTime = {Date, _} = calendar:gregorian_seconds_to_datetime(Seconds),
    calendar:datetime_to_gregorian_seconds(DateTime) - Seconds +
        calendar:day_of_the_week(Date) + element(2, calendar:iso_week_number(Date)).
