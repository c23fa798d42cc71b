%% match, match_object, match_delete with patterns.
-module(ets_match).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{1, {a, x}, [1, 2]}, {2, {b, x}, []}, {3, {a, y}, [3]}, {4, {c, c}, "s"}, {5, #{k => v}, x}, {6, z}]),
    M = fun(P) -> probe:line("~w ~w", [P, ets:match(T, P)]) end,
    M({'$1', {a, '_'}, '_'}), M({'_', {'$1', '$1'}, '_'}), M({'$2', {'$1', x}, '$0'}), M({'$1', '_'}), M('$1'), M({2, '$1', '_'}), M({'_', '_', ['$1' | '_']}), M({'$1', #{k => '$2'}, '_'}), M('_'), M({'$1', #{}, x}), M({'$10', '_', '_'}),
    probe:line([ets:match_object(T, {'_', {a, '_'}, '_'}), ets:match_object(T, {6, '_'}), ets:match_object(T, {9, '_'})]),
    {L, C} = ets:match(T, {'$1', '_', '_'}, 2), {L2, C2} = ets:match(C), probe:line([L, L2, is_tuple(C2) orelse C2]),
    probe:line([ets:match_delete(T, {'_', {a, '_'}, '_'}), ets:info(T, size), ets:match_delete(T, '_'), ets:tab2list(T), ets:match(T, '$1', 3)]).
