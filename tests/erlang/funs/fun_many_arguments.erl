%% Functions and funs with many arguments; calls with up to 255.
-module(fun_many_arguments).
-export([main/0]).

main() ->
    F = fun(A, B, C, D, E, G, H, I, J, K, L, M) -> [M, L, K, J, I, H, G, E, D, C, B, A] end,
    probe:line([F(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), apply(F, lists:seq(1, 12))]),
    probe:line(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)),
    X = probe:id(1),
    {Y, Z} = {X + 1, X + 2},
    G = fun(A) -> [A, X, Y, Z, F(A, X, Y, Z, A, X, Y, Z, A, X, Y, Z)] end,
    probe:line(G(0)),
    probe:line(rotate(5, 1, 2, 3, 4)).

many(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T) -> {T, S, R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A}.

rotate(0, A, B, C, D) -> [A, B, C, D];
rotate(N, A, B, C, D) -> rotate(N - 1, D, A, B, C).
