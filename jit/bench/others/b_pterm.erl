%% persistent_term:get/1, atomics:add/3 and counters:add/3 in a loop.
-module(b_pterm).
-export([n/1, run/1]).
n(std) -> 291; n(small) -> 1.
run(N) ->
    persistent_term:put({b, k}, #{a => 1}),
    A = atomics:new(4, []),
    C = counters:new(4, []),
    rep(N,
        fun () ->
                [begin
                     _ = maps:get(a, persistent_term:get({b, k})),
                     atomics:add(A, 1, I),
                     counters:add(C, 2, 1)
                 end
                || I <- lists:seq(1, 5000)],
                atomics:put(A, 1, 0),
                counters:get(C, 2)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
