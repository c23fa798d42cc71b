%% Functions of ets given no table, no tuple, no key position.
-module(ets_errors).
-export([main/0]).

main() ->
    T = ets:new(t, [{keypos, 2}]),
    probe:calls([{ets, F, [nosuch | A]} || {F, A} <- [{lookup, [k]}, {insert, [{a}]}, {delete, []}, {delete, [k]}, {first, []}, {next, [k]}, {last, []}, {prev, [k]}, {member, [k]}, {tab2list, []}, {match, ['$1']}, {select, [[]]}, {take, [k]}, {delete_all_objects, []}, {rename, [x]}, {lookup_element, [a, 1]}, {update_element, [a, {2, 1}]}, {insert_new, [{a}]}, {slot, [0]}, {give_away, [self(), x]}, {setopts, [[]]}, {safe_fixtable, [true]}, {match_object, ['_']}, {delete_object, [{a}]}, {info, [size]}, {info, []}]]),
    [probe:show({insert, X}, fun() -> ets:insert(T, X) end) || X <- [{a}, a, [], [{a}], [{a, b}, x], [{a, b} | x], {a, b}, {}]],
    [probe:show({lookup_element, A}, fun() -> apply(ets, lookup_element, [T | A]) end) || A <- [[zz, 1], [b, 3], [b, 0], [b, x], [b, 1]]],
    [probe:show({F, A}, fun() -> apply(ets, F, [T | A]) end) || {F, A} <- [{next, [zz]}, {prev, [zz]}, {slot, [-1]}, {slot, [100000]}, {rename, [1]}, {setopts, [x]}, {safe_fixtable, [x]}, {info, [nosuch]}]],
    probe:calls([{ets, new, A} || A <- [[t, [x]], [t, x], ["t", []], [t, [{keypos, 0}]], [t, [{keypos, a}]], [t, [{heir, a, b}]], [t, [set | bag]], [t, [{write_concurrency, x}]], [t, [{decentralized_counters, 5}]]]]),
    N = ets:new(named, [named_table]), probe:line([N, ets:whereis(named) =/= undefined]), probe:show("name taken", fun() -> ets:new(named, [named_table]) end), probe:line(ets:rename(named, other)), probe:show("old name", fun() -> ets:lookup(named, x) end), probe:line(ets:lookup(other, x)).
