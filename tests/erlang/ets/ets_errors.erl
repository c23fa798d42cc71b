%% What erl_stdlib_errors says about errors of ets.
-module(ets_errors).
-export([main/0]).

main() ->
    T = ets:new(t, []), O = ets:new(o, [ordered_set]), B = ets:new(b, [bag]),
    ets:insert(T, {1, a, 2}), ets:insert(B, {1, a}),
    Gone = ets:new(g, []), ets:delete(Gone),
    P = spawn(fun() -> ets:new(private, [named_table, private]), receive stop -> ok end end),
    wait(private),
    [say(F, A) || {F, A} <- [{lookup, [none, 1]}, {lookup, [Gone, 1]}, {lookup, [17, 1]}, {lookup, [private, 1]},
        {insert, [T, x]}, {insert, [T, []]}, {insert, [T, [{1}, x]]}, {insert, [T, {}]}, {next, [T, 7]}, {prev, [O, 7]},
        {update_counter, [T, 1, {2, 1}]}, {update_counter, [T, 1, {1, 1}]}, {update_counter, [T, 7, 1]}, {update_counter, [T, 1, {9, 1}]},
        {update_counter, [T, 1, x]}, {update_counter, [B, 1, 1]}, {update_element, [T, 1, {1, 1}]}, {update_element, [T, 1, {9, 1}]},
        {lookup_element, [T, 1, 9]}, {lookup_element, [T, 7, 1]}, {new, [private, [named_table]]}, {new, [x, [foo]]}, {rename, [private, 1]},
        {select, [T, foo]}, {select, [foo]}, {select, [T, [{'_', [], ['$_']}], 0]}, {give_away, [T, self(), x]}, {give_away, [T, P, x]},
        {select_replace, [B, [{'_', [], ['$_']}]]}, {slot, [T, -1]}, {safe_fixtable, [T, maybe]}, {info, [T, foo]}, {delete, [private]}]],
    exit(P, kill).

wait(Name) ->
    case ets:whereis(Name) of undefined -> receive after 1 -> wait(Name) end; _ -> ok end.

say(F, A) ->
    try apply(ets, F, A) of
        V when is_reference(V) -> probe:line({F, ref});
        V -> probe:line({F, V})
    catch
        error:Reason:Stack ->
            Map = erl_stdlib_errors:format_error(Reason, Stack),
            probe:line({F, Reason, [{K, iolist_to_binary(V)} || {K, V} <- lists:sort(maps:to_list(Map))]})
    end.
