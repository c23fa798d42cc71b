%% Sorting: stability, own order, long lists of patterns.
-module(list_sort).
-export([main/0]).

main() ->
    Numbers = random(200, 12345, []),
    probe:line(lists:sort(Numbers) =:= lists:sort(lists:reverse(Numbers))),
    probe:line(lists:sublist(lists:sort(Numbers), 12)),
    probe:line(lists:sort(fun(A, B) -> A rem 7 =< B rem 7 end, lists:sublist(Numbers, 15))),
    probe:line(lists:usort(fun(A, B) -> A rem 3 =< B rem 3 end, lists:sublist(Numbers, 20))),
    probe:line(lists:sort([c, b, "a", 1, {2}, [], 1.0])),
    probe:line([lists:sort(P) || P <- [[3, 2, 1], [1, 2, 3], [2, 1, 3], [2, 3, 1], [1, 1, 1], [3, 1, 2]]]),
    probe:line(lists:merge(fun(A, B) -> A >= B end, [5, 3], [4, 1])).

random(0, _, Acc) -> Acc;
random(N, X, Acc) -> Y = (X * 1103515245 + 12345) band 16#7FFFFFFF, random(N - 1, Y, [Y rem 1000 | Acc]).
