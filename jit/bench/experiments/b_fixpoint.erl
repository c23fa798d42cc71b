%% Fibonacci numbers by a fixpoint combinator: recursion through funs alone.
-module(b_fixpoint).
-export([n/1, run/1]).

n(std) -> 27; n(small) -> 10.

run(N) -> (fix(fun(Self) -> fun(K) when K < 2 -> K; (K) -> Self(K - 1) + Self(K - 2) end end))(N).

fix(F) -> G = fun(X) -> F(fun(A) -> (X(X))(A) end) end, G(G).
