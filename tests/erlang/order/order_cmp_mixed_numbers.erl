%% Sorting and unique sorting of numbers that are equal but not the same.
-module(order_cmp_mixed_numbers).
-export([main/0]).

main() ->
    L = [1.0, 1, 2, 2.0, 1, 1.0, 3],
    probe:line(lists:sort(L)),
    probe:line(lists:usort(L)),
    probe:line(lists:keysort(1, [{1.0, a}, {1, b}, {0, c}, {1.0, d}])),
    probe:line(lists:ukeysort(1, [{1.0, a}, {1, b}, {0, c}])),
    probe:line(lists:member(1.0, [1, 2])),
    probe:line(lists:keyfind(1.0, 1, [{1, x}])),
    probe:line(lists:delete(1.0, [1, 1.0, 2])),
    probe:line([1, 2, 1.0] -- [1.0]).
