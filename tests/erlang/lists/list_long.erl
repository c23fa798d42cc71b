%% Long lists: building, reversing, appending, a deep non-tail recursion.
-module(list_long).
-export([main/0]).

main() ->
    L = lists:seq(1, 200000),
    probe:line([length(L), lists:sum(L), hd(lists:reverse(L)), lists:last(L ++ [x]), length(copy(L))]),
    probe:line(length(lists:foldr(fun(X, A) -> [X | A] end, [], L))),
    probe:line(length(L -- lists:seq(1, 200000, 2))),
    probe:line(lists:nth(150000, lists:map(fun(X) -> X * X end, L))),
    probe:line(erlang:phash2(L)).

copy([]) -> [];
copy([H | T]) -> [H | copy(T)].
