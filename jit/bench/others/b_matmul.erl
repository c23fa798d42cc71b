%% Multiplies matrices of 60 x 60 that are lists of lists.
-module(b_matmul).
-export([n/1, run/1]).
n(std) -> 81; n(small) -> 1.
run(N) ->
    A = [[(I * J) rem 17 || J <- lists:seq(1, 60)] || I <- lists:seq(1, 60)],
    rep(N,
        fun () ->
                T = tr(A),
                lists:sum([lists:sum([dot(R, C, 0) || C <- T]) || R <- A])
        end).
tr([[] | _]) -> [];
tr(M) -> [[hd(R) || R <- M] | tr([tl(R) || R <- M])].
dot([A | X], [B | Y], S) -> dot(X, Y, S + A * B);
dot([], [], S) -> S.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
