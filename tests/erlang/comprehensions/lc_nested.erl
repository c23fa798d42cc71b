%% Deeply nested comprehensions and those over strings, tuples in lists, ranges.
-module(lc_nested).
-export([main/0]).

main() -> probe:line([[{A, B, C} || A <- lists:seq(1, 10), B <- lists:seq(A, 10), C <- [trunc(math:sqrt(A * A + B * B))], C =< 10, A * A + B * B =:= C * C], [[X + Y || X <- R] || {R, Y} <- [{[1, 2], 10}, {[3], 20}]], [C || C <- "Hello World", C >= $A, C =< $Z], [{X, [Y || Y <- lists:seq(1, X), X rem Y =:= 0]} || X <- [6, 7, 12]], [X || X <- lists:seq(2, 30), [] =:= [Y || Y <- lists:seq(2, X - 1), X rem Y =:= 0]]]).
