%% throw through 200 frames to a catch.
-module(b_throwdeep).
-export([n/1, run/1]).
n(std) -> 4995; n(small) -> 1.
run(N) ->
    rep(N, fun () -> lists:sum([catch dp(200, I) || I <- lists:seq(1, 50)]) end).
dp(0, I) -> throw(I);
dp(N, I) -> 1 + dp(N - 1, I).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
