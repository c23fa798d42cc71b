%% A parallel map: a process for each of 200 elements.
-module(b_pmap).
-export([n/1, run/1]).
n(std) -> 269; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = self(),
                Ps = [spawn(fun () -> S ! {self(), lists:sum(lists:seq(1, I))} end)
                     || I <- lists:seq(1, 200)],
                lists:sum([receive {P, V} -> V end || P <- Ps])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
