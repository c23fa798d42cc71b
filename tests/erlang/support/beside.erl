%% Functions of another module, for loops across modules.
-module(beside).
-export([back/2, again/2, through/2, thrown/1, next/1]).

back(F, N) -> F(N + 1).
again(Module, N) -> Module:again(N + 1).
through(F, N) -> F(fun beside:through/2, N + 1).
thrown(N) -> throw(N).
next(N) -> N + 1.
