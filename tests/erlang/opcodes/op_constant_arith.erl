%% Arithmetic of constants that are no numbers: the trace shows the operator, which it
%% does not where a small constant is added to a register.
-module(op_constant_arith).
-export([main/0]).
-record(rec, {a = 0, b = []}).

main() ->
    [probe:line("~w", [fails(F)]) || F <- [fun f/0, fun g/0, fun h/0, fun i/0, fun j/0, fun k/0, fun l/0, fun m/0]],
    ok.

fails(F) ->
    try F()
    catch C:R:Trace ->
            [A, {_, N, Arity, _} | _] = Trace,
            {C, R, A, N, Arity}
    end.

f() -> a + 1.
g() -> 1 + a.
h() -> "abc" - 1.
i() -> [] + 1.
j() -> V = (#rec{a = 3})#rec{b = [1, 2]}, {pair, V + 0}.
k() -> V = id(a), {V + 1}.
l() -> V = id(<<>>), {5 + V}.
m() -> V = id([]), {V + 16#fffffffffffffff}.

id(X) -> X.
