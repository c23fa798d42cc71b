%% error/1,2,3, exit/1 and throw/1 reached through apply, funs and spawn: whole stack traces.
-module(exc_raised_by_apply).
-export([main/0]).

main() ->
    Ways = [fun last/3, fun body/3, fun only/3],
    [show({N, F}, fun() -> {W(erlang, F, [x])} end) || {N, W} <- lists:zip([1, 2, 3], Ways), F <- [error, exit, throw, nif_error, hd]],
    [show({N, F, args}, fun() -> {W(erlang, F, [r, [a, b]])} end) || {N, W} <- lists:zip([1, 2, 3], Ways), F <- [error, nif_error, element]],
    [show({N, error3}, fun() -> {W(erlang, error, [r, [a], [{error_info, #{}}]])} end) || {N, W} <- lists:zip([1, 2, 3], Ways)],
    [show({call, F}, fun() -> {called(erlang, F, x)} end) || F <- [error, exit, throw, hd]],
    [show({'fun', F}, fun() -> {fun_called(F, x), fun_applied(F, [x])} end) || F <- [fun erlang:error/1, fun erlang:exit/1, fun erlang:hd/1, none]],
    [show({nested, A}, fun() -> {last(erlang, apply, A)} end) || A <- [[x, []], [fun() -> 1 end, [1]], [1, f, []], [erlang, error, [x]], [erlang, error, [1 | 2]]]],
    [show({improper, A}, fun() -> {error(r, probe:id(A))} end) || A <- [[1 | 2], x, []]].

show(Label, F) -> probe:line([Label, try F() catch C:R:S -> {C, R, S} end]).

last(M, F, A) -> probe:id(1), apply(M, F, A).
body(M, F, A) -> {apply(M, F, A)}.
only(M, F, A) -> apply(M, F, A).
called(M, F, A) -> probe:id(1), M:F(A).
fun_called(F, A) -> try {F(A)} catch C:R:S -> {C, R, S} end.
fun_applied(F, A) -> probe:id(1), apply(F, A).
