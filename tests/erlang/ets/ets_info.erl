%% What ets:info says.
-module(ets_info).
-export([main/0]).

main() ->
    T = ets:new(tab, [ordered_set, public, {keypos, 2}, compressed, {read_concurrency, true}]),
    ets:insert(T, {a, 1}),
    [probe:line("~w ~w", [I, ets:info(T, I)]) || I <- [compressed, heir, keypos, name, named_table, node, protection, size, type, fixed, write_concurrency, read_concurrency, decentralized_counters, binary]],
    probe:line([ets:info(T, owner) =:= self(), ets:info(T, id) =:= T, is_integer(ets:info(T, memory)), [K || {K, _} <- ets:info(T)]]),
    ets:safe_fixtable(T, true), probe:line([ets:info(T, fixed), element(2, ets:info(T, safe_fixed)) =:= [{self(), 1}]]), ets:safe_fixtable(T, false),
    probe:line([ets:info(T, safe_fixed), ets:info(T, safe_fixed_monotonic_time), lists:member(T, ets:all()), ets:lookup(T, 1)]).
