%% The process dictionary: put and get of 300 keys and of a counter.
-module(b_procdict).
-export([n/1, run/1]).
n(std) -> 119; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                [put({k, I rem 300}, I) || I <- lists:seq(1, 5000)],
                [put(count,
                     case get(count) of
                         undefined -> 1;
                         C -> (C + 1) band 65535
                     end)
                || _ <- lists:seq(1, 5000)],
                lists:sum([get({k, I rem 300}) || I <- lists:seq(1, 5000)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
