%% 500 monitored processes that exit with a reason.
-module(b_spawnmon).
-export([n/1, run/1]).
n(std) -> 163; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                Ps = [spawn_monitor(fun () -> exit({done, I}) end)
                     || I <- lists:seq(1, 500)],
                lists:sum([receive {'DOWN', R, process, P, {done, I}} -> I end
                          || {P, R} <- Ps])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
