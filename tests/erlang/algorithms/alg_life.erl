%% Conway's life on a set of cells.
-module(alg_life).
-export([main/0]).

main() ->
    Glider = sets:from_list([{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}], [{version, 2}]),
    lists:foldl(fun(_, W) -> draw(W), step(W) end, Glider, lists:seq(1, 3)), ok.

step(W) ->
    Count = lists:foldl(fun(C, M) -> maps:update_with(C, fun(N) -> N + 1 end, 1, M) end, #{}, [{X + Dx, Y + Dy} || {X, Y} <- sets:to_list(W), Dx <- [-1, 0, 1], Dy <- [-1, 0, 1], {Dx, Dy} =/= {0, 0}]),
    sets:from_list([C || {C, N} <- maps:to_list(Count), N =:= 3 orelse (N =:= 2 andalso sets:is_element(C, W))], [{version, 2}]).
draw(W) -> [io:format("~s~n", [[case sets:is_element({X, Y}, W) of true -> $#; false -> $. end || X <- lists:seq(0, 4)]]) || Y <- lists:seq(0, 4)], io:nl().
