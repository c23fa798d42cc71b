%% Named funs that call themselves.
-module(fun_named).
-export([main/0]).

main() ->
    Fact = fun F(0) -> 1; F(N) -> N * F(N - 1) end,
    probe:line([Fact(0), Fact(20), Fact(30)]),
    Limit = probe:id(3),
    Count = fun Up(N) when N >= Limit -> [N]; Up(N) -> [N | Up(N + 1)] end,
    probe:line(Count(0)),
    Fold = fun Walk([], A) -> A; Walk([H | T], A) -> Walk(T, A + H) end,
    probe:line(Fold(lists:seq(1, 1000), 0)),
    Y = fun(G) -> (fun(X) -> X(X) end)(fun(X) -> G(fun(A) -> (X(X))(A) end) end) end,
    probe:line((Y(fun(Self) -> fun(0) -> done; (N) -> Self(N - 1) end end))(100)).
