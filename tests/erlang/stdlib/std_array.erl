%% array.
-module(std_array).
-export([main/0]).

main() ->
    A = array:set(3, x, array:set(0, a, array:new())),
    probe:line([array:to_list(A), array:size(A), array:get(3, A), array:get(2, A), array:get(99, A), array:sparse_to_list(A), array:to_orddict(A), array:default(A)]),
    F = array:from_list([1, 2, 3], 0), probe:line([array:map(fun(_, X) -> X * 2 end, F) =:= array:from_list([2, 4, 6], 0), array:foldl(fun(I, X, S) -> S + I * X end, 0, F), array:foldr(fun(I, X, S) -> [{I, X} | S] end, [], F), array:to_list(array:resize(5, F)), array:to_list(array:reset(1, F)), array:is_fix(F), array:sparse_size(F)]),
    Big = lists:foldl(fun(I, X) -> array:set(I, I * I, X) end, array:new(), lists:seq(0, 5000)), probe:line([array:size(Big), array:get(4321, Big), array:foldl(fun(_, X, S) -> X + S end, 0, Big)]),
    Fix = array:new(3, [fixed, {default, d}]), probe:line([array:to_list(Fix), array:is_array(Fix)]), probe:show("out", fun() -> array:set(3, x, Fix) end), probe:show("negative", fun() -> array:get(-1, A) end), probe:show("bad", fun() -> array:get(x, A) end).
