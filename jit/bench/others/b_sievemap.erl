%% The sieve of Eratosthenes with a map of the composite numbers.
-module(b_sievemap).
-export([n/1, run/1]).
n(std) -> 29; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                M = sm(2, 10000, #{}),
                length([I || I <- lists:seq(2, 10000), not maps:is_key(I, M)])
        end).
sm(I, K, M) when I * I > K -> M;
sm(I, K, M) ->
    case M of
        #{I := _} -> sm(I + 1, K, M);
        _ -> sm(I + 1, K, mk(I * I, I, K, M))
    end.
mk(J, _, K, M) when J > K -> M;
mk(J, I, K, M) -> mk(J + I, I, K, M#{J => true}).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
