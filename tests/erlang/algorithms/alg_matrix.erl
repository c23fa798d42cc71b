%% Matrices of integers, floats and fractions.
-module(alg_matrix).
-export([main/0]).

main() ->
    A = [[1, 2], [3, 4]], probe:line([mul(A, A), transpose([[1, 2, 3], [4, 5, 6]]), power(A, 30), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]])]), probe:line(mul([[0.5, 1.5]], [[2.0], [4.0]])), probe:line(rational([{1, 2}, {1, 3}, {-5, 6}, {7, 1}])), probe:line(pascal(7)).

mul(A, B) -> Bt = transpose(B), [[lists:sum([X * Y || {X, Y} <- lists:zip(R, C)]) || C <- Bt] || R <- A].
transpose([[] | _]) -> []; transpose(M) -> [[hd(R) || R <- M] | transpose([tl(R) || R <- M])].
power(M, 1) -> M; power(M, N) when N rem 2 =:= 0 -> power(mul(M, M), N div 2); power(M, N) -> mul(M, power(M, N - 1)).
det([[X]]) -> X; det([R | Rs]) -> lists:sum([sign(I) * X * det([drop(I, Q) || Q <- Rs]) || {I, X} <- lists:zip(lists:seq(1, length(R)), R)]).
sign(I) when I band 1 =:= 1 -> 1; sign(_) -> -1.
drop(I, L) -> {A, [_ | B]} = lists:split(I - 1, L), A ++ B.
rational(L) -> lists:foldl(fun({A, B}, {C, D}) -> G = gcd(A * D + C * B, B * D), {(A * D + C * B) div G, B * D div G} end, {0, 1}, L).
gcd(A, 0) -> abs(A); gcd(A, B) -> gcd(B, A rem B).
pascal(N) -> lists:reverse(lists:foldl(fun(_, [R | _] = Acc) -> [lists:zipwith(fun(A, B) -> A + B end, [0 | R], R ++ [0]) | Acc] end, [[1]], lists:seq(2, N))).
