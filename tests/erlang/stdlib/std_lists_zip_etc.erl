%% Less used functions of lists, and of the pool of stdlib for pairs.
-module(std_lists_zip_etc).
-export([main/0]).

main() ->
    probe:line([lists:zipwith3(fun(A, B, C) -> A + B + C end, [1, 2], [3, 4], [5, 6]), lists:unzip3([{1, a, x}]), lists:mapfoldr(fun(X, A) -> {X + A, A * 2} end, 1, [1, 2, 3]), lists:flatlength([1, [2, [3]]]), lists:flatmap(fun(X) -> [X, X] end, [a, b]), lists:foldl(fun erlang:max/2, 0, [3, 9, 2]), lists:nthtail(1, [a, b])]),
    probe:line([lists:merge3([1, 4], [2], [3]), lists:umerge(fun(A, B) -> A =< B end, [1, 3], [1, 2]), lists:rmerge([3, 1], [2]), lists:sort(fun(A, B) -> A > B end, [1, 3, 2]), lists:keymerge(1, [{1, a}, {3, b}], [{2, c}]), lists:ukeymerge(1, [{1, a}], [{1, b}, {2, c}]), lists:dropwhile(fun(X) -> X < 0 end, [-1, 1, -2]), lists:delete(b, [a, b, c, b]), lists:enumerate(5, [x]), lists:uniq(fun({K, _}) -> K end, [{a, 1}, {a, 2}, {b, 1}]), lists:append("ab", "cd"), lists:sublist([1, 2, 3], 2), lists:join(", ", ["a", "b"])]).
