%% 300 linked processes that exit; the parent traps the exits.
-module(b_linkexit).
-export([n/1, run/1]).
n(std) -> 266; n(small) -> 1.
run(N) ->
    process_flag(trap_exit, true),
    rep(N,
        fun () ->
                Ps = [spawn_link(fun () -> receive stop -> exit(bye) end end)
                     || _ <- lists:seq(1, 300)],
                [P ! stop || P <- Ps],
                length([receive {'EXIT', P, bye} -> ok end || P <- Ps])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
