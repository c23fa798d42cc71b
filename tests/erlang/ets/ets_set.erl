%% A set: insert, lookup, delete, member, replace.
-module(ets_set).
-export([main/0]).

main() ->
    T = ets:new(t, [set]),
    probe:line([ets:insert(T, {a, 1}), ets:insert(T, [{b, 2}, {c, 3}, {a, 10}]), ets:lookup(T, a), ets:lookup(T, z), ets:member(T, b), ets:member(T, z)]),
    probe:line([ets:insert_new(T, {a, 5}), ets:insert_new(T, {d, 4}), ets:insert_new(T, [{e, 1}, {a, 1}]), lists:sort(ets:tab2list(T))]),
    probe:line([ets:delete(T, a), ets:lookup(T, a), ets:take(T, b), ets:take(T, b), ets:lookup_element(T, c, 2), ets:info(T, size)]),
    probe:line([ets:insert(T, {1, int}), ets:insert(T, {1.0, float}), ets:lookup(T, 1), ets:lookup(T, 1.0), ets:info(T, size)]),
    probe:line([ets:delete_object(T, {1, other}), ets:delete_object(T, {1, int}), ets:lookup(T, 1)]),
    probe:line([ets:delete_all_objects(T), ets:tab2list(T), ets:delete(T), ets:info(T), ets:whereis(t)]).
