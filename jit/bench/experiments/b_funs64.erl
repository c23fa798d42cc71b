%% Licence: Apache-2.0, or any that the project chooses.
%% 64 funs in turn through lists:map/2 and lists:foldl/3.
-module(b_funs64).
-export([n/1, run/1]).
n(std) -> 3200; n(small) -> 2.
run(N) -> loop(N, funs(), lists:seq(1, 20), 0).
loop(0, _, _, Sum) -> Sum;
loop(N, Funs, List, Sum) -> loop(N - 1, Funs, List, each(Funs, List, Sum)).
each([F | Rest], List, Sum) ->
    Mapped = lists:map(F, List),
    each(Rest, List, lists:foldl(fun(X, S) -> X + S end, Sum, Mapped));
each([], _, Sum) -> Sum.
funs() ->
    [fun(X) -> X + 1 end, fun(X) -> X + 2 end, fun(X) -> X + 3 end,
     fun(X) -> X + 4 end, fun(X) -> X + 5 end, fun(X) -> X + 6 end,
     fun(X) -> X + 7 end, fun(X) -> X + 8 end, fun(X) -> X + 9 end,
     fun(X) -> X + 10 end, fun(X) -> X + 11 end, fun(X) -> X + 12 end,
     fun(X) -> X + 13 end, fun(X) -> X + 14 end, fun(X) -> X + 15 end,
     fun(X) -> X + 16 end, fun(X) -> X + 17 end, fun(X) -> X + 18 end,
     fun(X) -> X + 19 end, fun(X) -> X + 20 end, fun(X) -> X + 21 end,
     fun(X) -> X + 22 end, fun(X) -> X + 23 end, fun(X) -> X + 24 end,
     fun(X) -> X + 25 end, fun(X) -> X + 26 end, fun(X) -> X + 27 end,
     fun(X) -> X + 28 end, fun(X) -> X + 29 end, fun(X) -> X + 30 end,
     fun(X) -> X + 31 end, fun(X) -> X + 32 end, fun(X) -> X + 33 end,
     fun(X) -> X + 34 end, fun(X) -> X + 35 end, fun(X) -> X + 36 end,
     fun(X) -> X + 37 end, fun(X) -> X + 38 end, fun(X) -> X + 39 end,
     fun(X) -> X + 40 end, fun(X) -> X + 41 end, fun(X) -> X + 42 end,
     fun(X) -> X + 43 end, fun(X) -> X + 44 end, fun(X) -> X + 45 end,
     fun(X) -> X + 46 end, fun(X) -> X + 47 end, fun(X) -> X + 48 end,
     fun(X) -> X + 49 end, fun(X) -> X + 50 end, fun(X) -> X + 51 end,
     fun(X) -> X + 52 end, fun(X) -> X + 53 end, fun(X) -> X + 54 end,
     fun(X) -> X + 55 end, fun(X) -> X + 56 end, fun(X) -> X + 57 end,
     fun(X) -> X + 58 end, fun(X) -> X + 59 end, fun(X) -> X + 60 end,
     fun(X) -> X + 61 end, fun(X) -> X + 62 end, fun(X) -> X + 63 end,
     fun(X) -> X + 64 end].
