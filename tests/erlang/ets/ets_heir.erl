%% give_away and heirs.
-module(ets_heir).
-export([main/0]).

main() ->
    S = self(),
    P = spawn(fun() -> T = ets:new(inherited, [{heir, S, my_data}]), ets:insert(T, {a, 1}) end),
    receive {'ETS-TRANSFER', T, P, D} -> probe:line([D, ets:lookup(T, a), ets:info(T, owner) =:= S]) end,
    Q = spawn(fun() -> receive {'ETS-TRANSFER', T2, From, X} -> From ! {got, X, ets:tab2list(T2), ets:insert(T2, {b, 2})} end, receive stop -> ok end end),
    probe:line(ets:give_away(T, Q, gift)),
    probe:line(receive {got, X, L, I} -> [X, L, I] end),
    probe:show("not mine", fun() -> ets:insert(T, {c, 3}) end), probe:show("give again", fun() -> ets:give_away(T, S, x) end),
    U = ets:new(u, []), probe:show("to the dead", fun() -> ets:give_away(U, P, x) end), probe:show("to myself", fun() -> ets:give_away(U, S, x) end),
    probe:line([ets:setopts(U, {heir, Q, data}), ets:info(U, heir) =:= Q, ets:setopts(U, [{heir, none}]), ets:info(U, heir)]).
