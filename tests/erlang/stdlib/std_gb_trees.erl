%% gb_trees and gb_sets.
-module(std_gb_trees).
-export([main/0]).

main() ->
    T = lists:foldl(fun(K, A) -> gb_trees:insert(K, K * K, A) end, gb_trees:empty(), [5, 2, 8, 1, 9, 3]),
    probe:line([gb_trees:to_list(T), gb_trees:keys(T), gb_trees:values(T), gb_trees:size(T), gb_trees:lookup(8, T), gb_trees:lookup(7, T), gb_trees:smallest(T), gb_trees:largest(T)]),
    probe:line([gb_trees:to_list(gb_trees:delete(5, T)), gb_trees:get(3, T), gb_trees:is_defined(4, T), gb_trees:take_smallest(T), gb_trees:to_list(gb_trees:enter(1, x, T)), gb_trees:to_list(gb_trees:balance(T)) =:= gb_trees:to_list(T)]),
    probe:show("insert", fun() -> gb_trees:insert(5, x, T) end), probe:show("get", fun() -> gb_trees:get(77, T) end), probe:show("delete", fun() -> gb_trees:delete(77, T) end),
    S = gb_sets:from_list([c, a, b, a]), U = gb_sets:from_list([b, d]),
    probe:line([gb_sets:to_list(F) || F <- [S, gb_sets:union(S, U), gb_sets:intersection(S, U), gb_sets:subtract(S, U), gb_sets:add(z, S), gb_sets:del_element(a, S)]]),
    probe:line([gb_sets:is_member(a, S), gb_sets:size(S), gb_sets:is_subset(U, S), gb_sets:smallest(S), gb_sets:fold(fun(X, A) -> [X | A] end, [], S), element(1, gb_sets:next(gb_sets:iterator(S)))]).
