%% sets of both versions and ordsets.
-module(std_sets).
-export([main/0]).

main() ->
    [begin
         A = sets:from_list([1, 2, 3, 3], [{version, V}]), B = sets:from_list([3, 4], [{version, V}]), L = fun(S) -> lists:sort(sets:to_list(S)) end,
         probe:line([L(A), L(sets:union(A, B)), L(sets:intersection(A, B)), L(sets:subtract(A, B)), sets:size(A), sets:is_element(2, A), sets:is_element(2.0, A), sets:is_subset(B, A), sets:is_disjoint(A, B), L(sets:add_element(x, A)), L(sets:del_element(1, A)), L(sets:filter(fun(X) -> X > 1 end, A)), sets:fold(fun(X, S) -> X + S end, 0, A), sets:is_set(A), sets:is_empty(A)])
     end || V <- [1, 2]],
    O = ordsets:from_list([c, a, b, a]), probe:line([O, ordsets:union(O, [d]), ordsets:intersection(O, [a, z]), ordsets:subtract(O, [a]), ordsets:is_element(a, O), ordsets:add_element(aa, O), ordsets:del_element(b, O), ordsets:is_subset([a], O), ordsets:size(O), ordsets:union([[1], [0]]), ordsets:is_disjoint([1], [2])]),
    probe:line(sets:size(sets:from_list(lists:seq(1, 3000)))).
