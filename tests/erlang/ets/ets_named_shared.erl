%% A named public table shared by many processes; counters are exact.
-module(ets_named_shared).
-export([main/0]).

main() -> T = ets:new(shared, [named_table, public, set, {write_concurrency, true}]), ets:insert(T, {c, 0}), S = self(), [spawn(fun() -> [ets:update_counter(shared, c, 1) || _ <- lists:seq(1, 200)], ets:insert(shared, {{w, I}, self()}), S ! done end) || I <- lists:seq(1, 20)], [receive done -> ok end || _ <- lists:seq(1, 20)], probe:line([ets:lookup(shared, c), ets:info(T, size), ets:select_count(T, [{{{w, '_'}, '_'}, [], [true]}]), ets:lookup_element(T, c, 2)]), probe:line([ets:whereis(shared) =:= ets:info(shared, id), ets:tab2list(shared) =/= [], ets:delete(shared), ets:info(shared, size)]).
