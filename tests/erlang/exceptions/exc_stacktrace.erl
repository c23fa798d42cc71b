%% Whole stack traces of calls that are no tail calls, with files and lines.
-module(exc_stacktrace).
-export([main/0]).

main() ->
    try a(1) catch error:R:S -> io:format("~p~n~p~n", [R, [F || {M, _, _, _} = F <- S, M =:= ?MODULE]]) end,
    try b(3) catch throw:T:S2 -> io:format("~p~n~p~n", [T, [F || {M, _, _, _} = F <- S2, M =:= ?MODULE]]) end,
    try lists:map(fun(X) -> 10 div X end, [1, 0]) catch error:E:S3 -> io:format("~p ~p~n", [E, [{M, F, A} || {M, F, A, _} <- S3, M =/= erl_eval, M =/= init]]) end,
    try c(x) catch _:_:S4 -> io:format("~p~n", [hd(S4)]) end.

a(X) ->
    Y = d(X),
    Y + 1.

d(X) ->
    1 + e(X, 0).

e(X, Z) ->
    {ok, X div Z}.

b(0) ->
    throw(bottom);
b(N) ->
    [N | b(N - 1)].

c(Y) when is_integer(Y) -> Y.
