%% Protection: what others may do with private, protected and public tables; owner's end.
-module(ets_access).
-export([main/0]).

main() ->
    Tables = [{P, ets:new(t, [P])} || P <- [private, protected, public]],
    [ets:insert(T, {k, P}) || {P, T} <- Tables],
    In = fun(F) -> S = self(), Q = spawn(fun() -> S ! {self(), catch element(1, probe:failure(F)), probe:failure(F)} end), receive {Q, _, R} -> R end end,
    [probe:line([P, element(1, In(fun() -> ets:lookup(T, k) end)), element(1, In(fun() -> ets:insert(T, {x, 1}) end)), element(1, In(fun() -> ets:delete(T) end)), element(1, In(fun() -> ets:info(T, size) end))]) || {P, T} <- Tables],
    S = self(),
    P1 = spawn(fun() -> T = ets:new(mine, [named_table, public]), ets:insert(T, {a, 1}), S ! ok, receive stop -> ok end end),
    receive ok -> ok end,
    probe:line(ets:lookup(mine, a)), M = monitor(process, P1), P1 ! stop, receive {'DOWN', M, _, _, _} -> ok end,
    probe:until(fun() -> ets:info(mine) =:= undefined end), probe:line(ets:info(mine)).
