%% update_counter in all its forms.
-module(ets_update_counter).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{c, 0, 10}, {big, 1 bsl 62}, {f, 1.5}]),
    probe:line([ets:update_counter(T, c, 1), ets:update_counter(T, c, {3, 5}), ets:update_counter(T, c, [{2, 1}, {3, -1}]), ets:update_counter(T, c, {2, 10, 5, 0}), ets:update_counter(T, c, [{2, 1, 0, 7}, {3, 0}]), ets:update_counter(T, c, [])]),
    probe:line([ets:update_counter(T, c, {3, -100, 0, 50}), ets:update_counter(T, big, 1 bsl 62), ets:update_counter(T, big, {2, 1 bsl 70}), ets:update_counter(T, new, 3, {new, 0}), ets:update_counter(T, new, {2, 1}, {new, 0}), ets:lookup(T, new)]),
    probe:calls([{ets, update_counter, [t2 | A]} || A <- [[c, 1]]]),
    [probe:show({K, U}, fun() -> ets:update_counter(T, K, U) end) || {K, U} <- [{nokey, 1}, {f, 1}, {c, {1, 1}}, {c, {4, 1}}, {c, {2, a}}, {c, x}, {c, {2, 1, x, 0}}, {c, [{2, 1} | x]}, {c, {0, 1}}, {c, {2, 1, 5}}]],
    probe:show("default", fun() -> ets:update_counter(T, nokey, {2, 1}, {x}) end), probe:show("default no tuple", fun() -> ets:update_counter(T, nokey, {2, 1}, x) end),
    probe:line([ets:update_element(T, c, {2, x}), ets:update_element(T, c, [{2, y}, {3, z}]), ets:update_element(T, nokey, {2, x}), ets:lookup(T, c)]),
    [probe:show({element, U}, fun() -> ets:update_element(T, c, U) end) || U <- [{1, x}, {9, x}, x, [{2}], {a, 1}]], ok.
