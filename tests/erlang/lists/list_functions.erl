%% The module lists: much of it at once.
-module(list_functions).
-export([main/0]).

main() ->
    L = [3, 1, 2, 5, 4],
    probe:line([lists:sort(L), lists:max(L), lists:min(L), lists:sum(L), lists:last(L), lists:nth(2, L), lists:nthtail(3, L)]),
    probe:line([lists:sublist(L, 2, 3), lists:sublist(L, 9), lists:split(2, L), lists:partition(fun(X) -> X > 2 end, L)]),
    probe:line([lists:zip([1, 2], [a, b]), lists:unzip([{1, a}, {2, b}]), lists:zip3([1], [2], [3]), lists:zipwith(fun(A, B) -> A + B end, [1, 2], [3, 4])]),
    probe:line([lists:foldl(fun(X, A) -> [X | A] end, [], L), lists:foldr(fun(X, A) -> [X | A] end, [], L), lists:mapfoldl(fun(X, A) -> {X * 2, A + X} end, 0, L)]),
    probe:line([lists:takewhile(fun(X) -> X < 5 end, L), lists:dropwhile(fun(X) -> X =/= 2 end, L), lists:splitwith(fun(X) -> X =/= 2 end, L)]),
    probe:line([lists:flatten([1, [2, [3, []]], [[[4]]]]), lists:append([[1], [2, 3], []]), lists:concat([a, 1, "b", 2.5])]),
    probe:line([lists:usort([b, a, b]), lists:merge([1, 3], [2, 4]), lists:umerge([[1, 2], [2, 3]]), lists:subtract([1, 2, 1], [1])]),
    probe:line([lists:filtermap(fun(X) when X > 3 -> {true, X * 10}; (1) -> true; (_) -> false end, L), lists:search(fun(X) -> X > 3 end, L), lists:enumerate([a, b])]),
    probe:line([lists:seq(1, 10, 3), lists:seq(5, 1, -2), lists:seq(1, 0), lists:duplicate(3, x), lists:droplast(L), lists:join(0, L)]),
    probe:line([lists:prefix("ab", "abc"), lists:suffix("bc", "abc"), lists:all(fun is_atom/1, [a]), lists:any(fun is_atom/1, [1]), lists:uniq([1, 2, 1])]).
