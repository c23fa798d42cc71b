%% Tables go to heirs (more than once), are given away, or end with their owner.
-module(ets_owners).
-export([main/0]).

main() ->
    Self = self(),
    {P, R} = spawn_monitor(fun() ->
        T = ets:new(inherited, [named_table, {heir, Self, "data"}]),
        U = ets:new(lost, [named_table]),
        ets:insert(T, {1, one}), ets:insert(U, {1, one}) end),
    receive {'DOWN', R, process, P, Reason} -> probe:line(Reason) end,
    receive {'ETS-TRANSFER', Tab, P, Data} -> probe:line([Tab, Data, ets:lookup(Tab, 1)]) end,
    probe:line([ets:info(lost), ets:whereis(lost), ets:info(inherited, owner) =:= Self]),
    Q = spawn_link(fun() ->
        receive {'ETS-TRANSFER', Gift, From, Words} ->
            ets:insert(Gift, {2, two}), From ! {got, Words, ets:tab2list(Gift)}, receive stop -> ok end end end),
    probe:line(ets:give_away(inherited, Q, hello)),
    receive {got, W, L} -> probe:line([W, lists:sort(L)]) end,
    probe:show("insert", fun() -> ets:insert(inherited, {3}) end),
    probe:line([ets:lookup(inherited, 2), ets:info(inherited, protection)]),
    probe:line(lists:member(inherited, ets:all())),
    Ref = monitor(process, Q), Q ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    receive {'ETS-TRANSFER', inherited, Q, D2} -> probe:line([D2, ets:info(inherited, owner) =:= Self]) end,
    F = ets:new(f, [public]), ets:insert(F, [{I} || I <- lists:seq(1, 10)]),
    {_, R2} = spawn_monitor(fun() -> ets:safe_fixtable(F, true), ets:delete(F, 3) end),
    receive {'DOWN', R2, _, _, _} -> probe:line([ets:info(F, fixed), ets:info(F, size)]) end.
