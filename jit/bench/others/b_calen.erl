%% calendar: seconds to dates and back, days of the week, week numbers.
-module(b_calen).
-export([n/1, run/1]).
n(std) -> 557; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:sum([begin
                               G = calendar:gregorian_seconds_to_datetime(63000000000 +
                                                                              I * 86413),
                               {D, _} = G,
                               calendar:datetime_to_gregorian_seconds(G) +
                                   calendar:day_of_the_week(D)
                                   + element(2, calendar:iso_week_number(D))
                           end
                          || I <- lists:seq(1, 500)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
