%% Binary comprehensions and matching with the type utf8.
-module(b_utf8).
-export([n/1, run/1]).
n(std) -> 465; n(small) -> 1.
run(N) ->
    L = [$a + I rem 26 || I <- lists:seq(1, 5000)] ++
            [16#400 + I rem 100 || I <- lists:seq(1, 5000)],
    rep(N,
        fun () ->
                B = << <<C/utf8>> || C <- L >>,
                cnt(B, 0) + length([C || <<C/utf8>> <= B, C > 255])
        end).
cnt(<<C/utf8, R/binary>>, A) -> cnt(R, A + C);
cnt(<<>>, A) -> A.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
