%% rand: exsss and exrop, with the state as a value and in the process.
-module(b_rnd).
-export([n/1, run/1]).
n(std) -> 160; n(small) -> 1.
run(N) ->
    S0 = rand:seed_s(exsss, {1, 2, 3}),
    rep(N,
        fun () ->
                {L, _} = lists:mapfoldl(fun (_, S) -> rand:uniform_s(1000, S) end,
                                        S0,
                                        lists:seq(1, 5000)),
                {F, _} = lists:mapfoldl(fun (_, S) -> rand:uniform_s(S) end,
                                        S0,
                                        lists:seq(1, 2000)),
                _ = rand:seed(exrop, {1, 2, 3}),
                X = [rand:uniform(6) || _ <- lists:seq(1, 2000)],
                lists:sum(L) + trunc(lists:sum(F)) + lists:sum(X)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
