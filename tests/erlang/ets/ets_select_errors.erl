%% Match specifications that are refused.
-module(ets_select_errors).
-export([main/0]).

main() ->
    T = ets:new(t, []), ets:insert(T, {1, 2}),
    [probe:show({Spec}, fun() -> ets:select(T, Spec) end) || Spec <- [x, [x], [{a, b}], [{{'$1'}, [], x}], [{{'$1'}, [], []}], [{'$1', [{nosuch, '$1'}], ['$1']}], [{'$1', [], ['$2']}], [{'$1', [{}], [x]}], [{'$1', [], [{x}]}], [{'$1', [{'+', 1}], [x]}], [{{'$1', '_'}, [{self}], [{{a}}]}], [{a, [], [a]}], [{{'$1', '_'}, [], [{message, x}]}]]],
    [probe:show({match, P}, fun() -> ets:match(T, P) end) || P <- [x, [], {'$1', '$1'}, {'$a', '_'}]],
    probe:show("limit", fun() -> ets:select(T, [{'$1', [], ['$1']}], 0) end), probe:show("continuation", fun() -> ets:select(x) end), probe:show("end", fun() -> ets:select('$end_of_table') end),
    probe:show("replace key", fun() -> ets:select_replace(T, [{{'$1', '$2'}, [], [{{'$2', '$1'}}]}]) end),
    probe:line([ets:test_ms({1, 2}, [{{'$1', '$2'}, [], [{{'$2', '$1'}}]}]), ets:test_ms({1}, [{{'$1', '$2'}, [], ['$1']}]), ets:test_ms({1}, [{a, [], [b]}])]),
    probe:line([ets:is_compiled_ms(ets:match_spec_compile([{'$1', [], ['$1']}])), ets:is_compiled_ms(x), ets:match_spec_run([{1, a}, {2, b}], ets:match_spec_compile([{{'$1', '_'}, [{'>', '$1', 1}], ['$1']}]))]),
    probe:show("compile", fun() -> ets:match_spec_compile(x) end).
