%% iolists: their size, flat binaries, iovecs and lists:join/2.
-module(b_iolists).
-export([n/1, run/1]).
n(std) -> 427; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                L = [[<<"a">>, integer_to_binary(I), "xy" | <<"z">>]
                    || I <- lists:seq(1, 2000)],
                iolist_size(L) + byte_size(iolist_to_binary(L)) +
                    length(erlang:iolist_to_iovec(L))
                    + length(lists:join(",", L))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
