%% apply with fixed and computed arity, in tail position and not, deep loops through apply.
-module(op_apply_last).
-export([main/0]).

-export([step/3, add/2, id/1]).

main() -> M = probe:id(?MODULE), probe:line([step(M, step, 20000), M:add(1, 2), apply(M, add, [3, 4]), erlang:apply(M, id, [x]), [M:F(5) || F <- [id]], apply(fun ?MODULE:add/2, [5, 6]), lists:foldl(fun M:add/2, 0, [1, 2, 3])]), F = fun(G, N) -> case N of 0 -> done; _ -> G(G, N - 1) end end, probe:line([F(F, 20000), apply(F, [F, 10])]).

step(_, _, 0) -> finished; step(M, F, N) -> M:F(M, F, N - 1).
add(A, B) -> A + B.
id(X) -> X.
