%% An ordered_set: order, equal numbers, next, prev, first, last.
-module(ets_ordered).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{K, K} || K <- [5, b, 1, {x}, "s", 3, <<"b">>, 2.5, a, []]]),
    probe:line(ets:tab2list(T)),
    probe:line([ets:first(T), ets:last(T), ets:next(T, 3), ets:prev(T, 3), ets:next(T, 4), ets:prev(T, 4), ets:next(T, <<"b">>), ets:prev(T, 1)]),
    probe:line([ets:insert(T, {5.0, new}), ets:lookup(T, 5), ets:lookup(T, 5.0), ets:info(T, size)]),
    probe:line([ets:select(T, [{{'$1', '_'}, [{is_number, '$1'}, {'>', '$1', 2}], ['$1']}]), ets:select_reverse(T, [{{'$1', '_'}, [], ['$1']}])]),
    probe:line(walk(T, ets:first(T))),
    [ets:delete(T, K) || K <- [1, 5, a]],
    probe:line([ets:first(T), length(ets:tab2list(T)), ets:slot(T, 0), ets:foldl(fun({K, _}, A) -> [K | A] end, [], T)]).

walk(_, '$end_of_table') -> [];
walk(T, K) -> [K | walk(T, ets:next(T, K))].
