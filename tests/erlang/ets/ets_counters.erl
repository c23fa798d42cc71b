%% Many objects: counters, growing and shrinking, a fixed table that changes.
-module(ets_counters).
-export([main/0]).

main() ->
    [kind(K) || K <- [set, ordered_set]],
    B = ets:new(b, [duplicate_bag]),
    [ets:insert(B, {I rem 7, I}) || I <- lists:seq(1, 700)],
    probe:line([ets:info(B, size), length(ets:lookup(B, 3)), lists:sum(ets:lookup_element(B, 0, 2))]),
    probe:line([hd(ets:take(B, 5)), ets:member(B, 5), ets:info(B, size)]).

kind(K) ->
    T = ets:new(t, [K]),
    N = 20000,
    [ets:insert(T, {I, 0, integer_to_binary(I)}) || I <- lists:seq(1, N)],
    [ets:update_counter(T, I rem 1000 + 1, {2, I}) || I <- lists:seq(1, N)],
    probe:line([K, ets:info(T, size), ets:lookup(T, 17), ets:lookup_element(T, N, 3)]),
    probe:line(ets:foldl(fun({_, C, _}, S) -> S + C end, 0, T)),
    [ets:delete(T, I) || I <- lists:seq(1, N), I rem 100 =/= 0],
    probe:line([ets:info(T, size), ets:foldl(fun({I, _, _}, S) -> S + I end, 0, T)]),
    ets:safe_fixtable(T, true),
    Seen = walk(T, ets:first(T), []),
    ets:safe_fixtable(T, false),
    probe:line([length(Seen), lists:sum(Seen), ets:info(T, size)]),
    probe:line(ets:update_counter(T, new, [{2, 5}, {2, 1, 5, 0}], {new, 1})),
    probe:line(lists:sort([I || {I} <- ets:select(T, [{{'$1', '_', '_'}, [{'>', '$1', 19500}], [{{'$1'}}]}])])).

walk(_, '$end_of_table', Seen) -> Seen;
walk(T, Key, Seen) ->
    ets:delete(T, Key),
    walk(T, ets:next(T, Key), [Key | Seen]).
