%% Comprehensions inside funs inside comprehensions, capturing at each level.
-module(op_letrec).
-export([main/0]).

main() ->
    A = probe:id(10), probe:line([[fun() -> {A, X, Y} end() || Y <- lists:seq(1, X)] || X <- [1, 2, 3]]),
    F = fun(L) -> [fun(Z) -> [{W, Z, A} || W <- L, W > Z] end || _ <- [x]] end, [G] = F([1, 2, 3]), probe:line(G(1)),
    probe:line(<< <<(length([Q || Q <- [1, 2, 3], Q > P]))>> || P <- [0, 1, 2] >>), probe:line([X || X <- [fun(Y) -> Y end(Z) || Z <- [1, 2]], Y <- [X], Y > 1]),
    probe:line([{K, V} || {K, V} <- lists:sort(maps:to_list(maps:map(fun(_, V) -> [U * V || U <- [1, A]] end, #{a => 1, b => 2})))]).
