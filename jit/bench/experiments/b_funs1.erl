%% Licence: Apache-2.0, or any that the project chooses.
%% One fun through lists:map/2 and lists:foldl/3.
-module(b_funs1).
-export([n/1, run/1]).
n(std) -> 200000; n(small) -> 100.
run(N) -> loop(N, lists:seq(1, 20), 0).
loop(0, _, Sum) -> Sum;
loop(N, List, Sum) ->
    Doubled = lists:map(fun(X) -> 2 * X end, List),
    loop(N - 1, List, lists:foldl(fun(X, S) -> X + S end, Sum, Doubled)).
