%% bag and duplicate_bag.
-module(ets_bag).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{a, 1}, {a, 2}, {a, 1}, {b, 1}]), ets:insert(T, {a, 1.0}),
         probe:line([Type, ets:lookup(T, a), ets:info(T, size), ets:lookup_element(T, a, 2), ets:member(T, b)]),
         probe:line([ets:delete_object(T, {a, 1}), ets:lookup(T, a), ets:insert_new(T, {a, 9}), ets:insert_new(T, {c, 9}), ets:take(T, a), ets:lookup(T, a)]),
         probe:line(lists:sort(ets:tab2list(T))),
         probe:show("update_counter", fun() -> ets:update_counter(T, b, 1) end),
        probe:show("update_counter/4", fun() -> ets:update_counter(T, b, 1, {b, 0}) end),
        probe:show("update_counter/4, no object", fun() -> ets:update_counter(T, b, 1, []) end),
         probe:show("update_element", fun() -> ets:update_element(T, b, {2, x}) end)
     end || Type <- [bag, duplicate_bag]], ok.
