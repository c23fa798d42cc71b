%% Selective receive of 400 messages in reverse order.
-module(b_selrecv).
-export([n/1, run/1]).
n(std) -> 263; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = self(),
                [S ! {m, I} || I <- lists:seq(1, 400)],
                lists:sum([receive {m, I} -> I end
                          || I <- lists:reverse(lists:seq(1, 400))])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
