%% Two modules called by names in variables, as those of a behaviour are.
-module(b_callbacks).
-export([n/1, run/1, turn/3]).

n(std) -> 1000000; n(small) -> 1000.

run(N) -> turn(callbacks_even, N, 0).

turn(_, 0, Sum) -> Sum;
turn(Module, N, Sum) -> Module:step(N, Sum).
