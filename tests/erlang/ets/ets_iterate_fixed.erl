%% Deleting and inserting while a fixed table is traversed.
-module(ets_iterate_fixed).
-export([main/0]).

main() ->
    T = ets:new(t, [set]),
    ets:insert(T, [{I, I} || I <- lists:seq(1, 200)]),
    ets:safe_fixtable(T, true),
    Keys = walk(T, ets:first(T)),
    ets:safe_fixtable(T, false),
    probe:line([lists:sort(Keys) =:= lists:seq(1, 200), ets:info(T, size)]),
    ets:insert(T, [{I, I} || I <- lists:seq(1, 100)]),
    probe:line([ets:foldl(fun({_, V}, A) -> A + V end, 0, T), ets:foldr(fun({_, V}, A) -> A + V end, 0, T)]),
    {L, C} = ets:select(T, [{{'$1', '_'}, [], ['$1']}], 30),
    probe:line(lists:sort(more(L, ets:select(C))) =:= lists:seq(1, 100)),
    probe:line(slots(T, 0, 0)).

walk(_, '$end_of_table') -> [];
walk(T, K) -> ets:delete(T, K), [K | walk(T, ets:next(T, K))].

more(L, '$end_of_table') -> L;
more(L, {M, C}) -> more(L ++ M, ets:select(C)).

slots(T, N, S) -> case ets:slot(T, N) of '$end_of_table' -> S; L -> slots(T, N + 1, S + length(L)) end.
