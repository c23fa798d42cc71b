%% Funs: free variables, arity, being returned, stored and called.
-module(fun_closure).
-export([main/0]).

main() ->
    Add = fun(A) -> fun(B) -> A + B end end,
    Three = Add(3),
    probe:line([Three(4), (Add(10))(-1), lists:map(Add(1), [1, 2])]),
    X = probe:id(5), Y = probe:id("s"), Z = {X, Y},
    F = fun(A, B) -> {A, B, X, Y, Z} end,
    probe:line([F(1, 2), apply(F, [3, 4]), is_function(F), is_function(F, 2), is_function(F, 1), is_function(x, 1)]),
    Fs = [fun() -> I * X end || I <- [1, 2, 3]],
    probe:line([G() || G <- Fs]),
    M = #{f => F, g => Three},
    probe:line([(maps:get(g, M))(1), ((fun(Q) -> Q end)(fun() -> deep end))()]),
    Shadow = fun(X2) -> case X2 of X -> same; _ -> differ end end,
    probe:line([Shadow(5), Shadow(6)]).
