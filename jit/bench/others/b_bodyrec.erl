%% Body recursion that makes, doubles and sums a list of 20,000 integers.
-module(b_bodyrec).
-export([n/1, run/1]).
n(std) -> 246; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                L = sq(20000),
                sm(dbl(L))
        end).
sq(0) -> [];
sq(N) -> [N | sq(N - 1)].
dbl([]) -> [];
dbl([H | T]) -> [H * 2 | dbl(T)].
sm([]) -> 0;
sm([H | T]) -> H + sm(T).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
