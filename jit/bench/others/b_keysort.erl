%% lists:keysort/2 of 201 pairs.
-module(b_keysort).
-export([n/1, run/1]).
n(std) -> 16000;
n(small) -> 1.
run(N) ->
    L = [{I * 7919 rem 1009, I} || I <- lists:seq(1, 201)],
    rep(N, L, 0).
rep(0, _, A) -> A;
rep(N, L, A) ->
    [H | _] = lists:keysort(1, L),
    rep(N - 1, L, A + element(1, H)).
