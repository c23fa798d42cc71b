%% Records a long session of calls to ets and match specifications in stock OTP 25:
%%   erlc ets_session.erl && erl -noshell -s ets_session main
%% writes ets.txt: one call a line, hex of the external format of {Name,Args,Result}.
%% Tables stand as {'$table',Name}, the calling process as '$self', any other
%% reference as '$ref'.  Result is {ok,Value} or {Class,Reason,Cause}.
%% drain_select &c. collect all parts of a search with a limit.
-module(ets_session).
-export([main/0]).

main() ->
    {ok, F} = file:open("ets.txt", [write]),
    put(file, F),
    fixed(), patterns(), random(),
    ok = file:close(F),
    halt().

%% -- running and recording

new(Term, Options) ->
    Name = list_to_atom(lists:flatten(io_lib:format("~w", [Term]))),
    put({table, Name}, T = ets:new(Name, Options)),
    put({name, T}, Name),
    record(new, [Name, Options], {ok, T}),
    {'$table', Name}.

c(Name, Args) ->
    record(Name, Args, call(Name, [real(A) || A <- Args])).

record(Name, Args, Result) ->
    B = term_to_binary({Name, Args, shown(Result)}),
    S = if byte_size(B) > 200 -> ["z", binary:encode_hex(zlib:compress(B))];
           true -> binary:encode_hex(B)
        end,
    io:format(get(file), "~s~n", [S]).

call(Name, Args) ->
    try {ok, apply_one(Name, Args)}
    catch C:R:St -> {C, R, cause(hd(St))}
    end.

apply_one(match_spec_test, Args) -> apply(erlang, match_spec_test, Args);
apply_one(drain_select, [T, MS, N]) -> drain(ets:select(T, MS, N), select);
apply_one(drain_select_reverse, [T, MS, N]) -> drain(ets:select_reverse(T, MS, N), select_reverse);
apply_one(drain_match, [T, P, N]) -> drain(ets:match(T, P, N), match);
apply_one(walk, [T]) -> walk(T, ets:first(T), fun ets:next/2);
apply_one(walk_back, [T]) -> walk(T, ets:last(T), fun ets:prev/2);
apply_one(run_spec, [L, MS]) -> ets:match_spec_run_r(L, ets:match_spec_compile(MS), []);
apply_one(Name, Args) -> apply(ets, Name, Args).

drain('$end_of_table', _) -> [];
drain({L, C}, F) -> L ++ drain(ets:F(C), F).

walk(_, '$end_of_table', _) -> [];
walk(T, K, F) -> [K | walk(T, F(T, K), F)].

cause({_, _, _, Info}) ->
    case lists:keyfind(error_info, 1, Info) of
        {error_info, #{cause := C}} -> C;
        _ -> none
    end.

real({'$table', Name}) -> get({table, Name});
real('$self') -> self();
real(X) -> X.

shown(X) when is_reference(X) ->
    case get({name, X}) of undefined -> '$ref'; Name -> {'$table', Name} end;
shown(X) when is_pid(X) -> '$self';
shown([H | T]) -> [shown(H) | shown(T)];
shown(X) when is_tuple(X) -> list_to_tuple([shown(Y) || Y <- tuple_to_list(X)]);
shown(X) when is_map(X) -> maps:map(fun(_, V) -> shown(V) end, X);
shown(X) -> X.

%% -- calls that were chosen

fixed() ->
    S = new(s, [set, public]), O = new(o, [ordered_set, public]),
    B = new(b, [bag]), D = new(d, [duplicate_bag]), K = new(k, [{keypos, 2}, private]),
    new(nam, [named_table]), N = nam, Gone = new(gone, []),
    c(delete, [Gone]),
    [c(insert, [T, {1, a, 5}]) || T <- [S, O, B, D, N]],
    errors(S, O, B, D, N, Gone), counters(S, B), elements(S, B), options(), tables(S, N, Gone),
    bags(B, D), trees(O), keypos(K), fixing(), chunks(), replacing().

errors(S, O, B, D, N, Gone) ->
    Bad = [foo, {foo}, [], 1, Gone],
    [c(F, [T | A]) || T <- Bad, {F, A} <-
        [{lookup, [1]}, {insert, [{1}]}, {insert, [foo]}, {insert_new, [[]]}, {member, [1]},
         {delete, []}, {delete, [1]}, {delete_object, [{}]}, {first, []}, {last, []}, {next, [1]},
         {prev, [1]}, {slot, [0]}, {lookup_element, [1, a]}, {update_counter, [1, 1]},
         {update_counter, [1, 1, {1}]}, {update_element, [1, {2, 1}]}, {take, [1]}, {info, []},
         {info, [size]}, {info, [foo]}, {rename, ["x"]}, {setopts, [foo]}, {give_away, [foo, x]},
         {safe_fixtable, [foo]}, {match, ['_']}, {match, ['_', a]}, {match_object, ['_']},
         {select, [foo]}, {select, [foo, foo]}, {select_reverse, [foo]}, {select_count, [foo]},
         {internal_select_delete, [foo]}, {select_replace, [foo]}, {internal_delete_all, [undefined]}]],
    [c(insert, [S, X]) || X <- [foo, {}, [{1} | x], [{1}, {}], [], 1, "abc"]],
    [c(insert_new, [S, X]) || X <- [foo, {}, [{8}, {9} | foo], [], {1}, [{8}, {1}], [{8}, {9}]]],
    [c(lookup_element, [T, Key, P]) || T <- [S, B, O, D], Key <- [1, 99, 1.0], P <- [2, 0, 9, a, -1, 1 bsl 70]],
    [c(delete_object, [S, X]) || X <- [foo, {}, {1, a}]],
    [c(F, [T, 77]) || F <- [next, prev], T <- [S, O, B, D]],
    [c(slot, [O, I]) || I <- [0, 1, 2, -2, a, 1 bsl 70]], [c(slot, [S, I]) || I <- [-1, a, 100000, 1 bsl 70]],
    [c(internal_delete_all, [D, X]) || X <- [foo, 3, undefined]],
    [c(whereis, [X]) || X <- [S, foo, "x", undefined, 1]],
    [c(F, [X]) || F <- [select, match, match_object, select_reverse],
                  X <- [foo, {}, {a, b}, {S}, {S, 1, 2, 3, 4, 5}, {[]}, '$end_of_table', {N, 1, 1, 1, [], 0}]],
    [c(match, [S, '_', L]) || L <- [0, a, 1 bsl 70, -1]],
    [c(F, [S, MS]) || F <- [select, select_count, select_reverse, internal_select_delete, select_replace],
         MS <- [[], [{a}], [{'_', [], []}], [{'_', [], [a]} | x], [{{'_', '_'}, [], ['$1']}], [{foo, [], [true]}]]],
    [c(select, [S, MS, L]) || MS <- [[], foo, [{'_', [], ['$_']}]], L <- [foo, 0]],
    [c(match_spec_compile, [X]) || X <- [foo, [], [{a}], [{'_', [], ['$_']}]]],
    [c(is_compiled_ms, [X]) || X <- [foo, S]],
    [c(match_spec_run_r, [L, X, []]) || L <- [[], foo], X <- [foo, S]],
    [c(run_spec, [L, [{{'$1', '_'}, [], ['$1']}]]) || L <- [[{1, 2}, 3, {a, b}], [{1, 2} | x], foo, []]],
    c(info, [N, foo]), c(info, [N, []]), c(safe_fixtable, [N, foo]).

counters(S, B) ->
    c(insert, [S, [{1, a, 5}, {big, 1 bsl 64}, {k, 1.5, 7, x}]]),
    Ops = [1, {3, 1}, {1, 1}, {4, 1}, {0, 1}, {a, 1}, {3, a}, {3, 1, a, 1}, {3, 1, 2}, {3, 1, 100, 7},
           {3, 1, 1, 7}, {-1, 1}, [{3, 1}, {3, 2}, {1, 1}], [{3, 1}, {3, 2}], [], [{3, 1} | a], {3, 1.0}, foo,
           {3, 1 bsl 70}, {3, -(1 bsl 70)}, {3, 0, 1 bsl 70, 0}, {3, -1, 1 bsl 70, 0}, {3, -2, 0, 9}, {3, 0, -5, 2},
           [1], [{3, 5, 6, 1}, {3, 1}], {1 bsl 70, 1}, {3, (1 bsl 63) - 1}, {3, 1}, {3, -(1 bsl 63)}, {{3, 1}}],
    [begin c(update_counter, [S, Key, Op]), c(lookup, [S, Key]) end || Op <- Ops, Key <- [1, k]],
    [c(update_counter, [S, Key, Op]) || Op <- [1, {2, 5}, {2, -(1 bsl 64)}, [], foo], Key <- [big, 99]],
    [begin c(update_counter, [S, {def, I}, Op, Def]), c(lookup, [S, {def, I}]) end ||
        {I, {Op, Def}} <- lists:zip(lists:seq(1, 14), [{{3, 1}, {x, y, 3}}, {{3, 1}, {x, y}}, {{3, 1}, foo},
            {{2, 1}, {x, y}}, {[], {x, y}}, {5, {x, y}}, {5, {x, 1, 2}}, {a, {x, 1, 2}}, {{1, 2}, {x, 1, 2}},
            {[{2, 1}, {3, 1}], {x, 1, 2}}, {[{2, 1}, {4, 1}], {x, 1, 2}}, {{2, 1, 1, 0}, {x, 1}}, {{2, 5}, {x, 1 bsl 63}}, {foo, bar}])],
    c(update_counter, [S, 1, {3, 1}, foo]), c(update_counter, [S, 1, {3, 1}, {foo}]),
    [c(update_counter, [B, 1 | A]) || A <- [[1], [foo], [[]], [1, {x, 1}]]].

elements(S, B) ->
    c(insert, [S, {1, f, k}]),
    [begin c(update_element, [S, Key, E]), c(lookup, [S, Key]) end ||
        Key <- [1, 99], E <- [{2, z}, {1, z}, {7, z}, {0, z}, foo, [{2, f}, {3, k}], [{2, f} | a], [], {a, z},
                              [{2, z}, {1, 1}], [{2, y}, {2, w}], {2, z, e}, {1 bsl 70, 1}, [foo], {}, {2}]],
    [c(update_element, [B, 1, E]) || E <- [{2, z}, [], foo]].

options() ->
    [c(new, A) || A <- [[nam, [named_table]], [a, foo], ["a", []], [a, [foo]], [a, [{keypos, 0}]], [a, [set | x]],
        [a, [{heir, foo, x}]], [a, [{heir, foo}]], [a, [{write_concurrency, foo}]], [a, [{read_concurrency, foo}]],
        [a, [{decentralized_counters, 1}]], [a, [{keypos, 1 bsl 70}]], [a, [{keypos, a}]], [a, [{a, b, c, d}]], [a, [1]]]],
    Sets = [[], [set], [bag, public], [duplicate_bag], [ordered_set], [private], [{keypos, 3}, {heir, none}, compressed],
        [{decentralized_counters, true}], [{decentralized_counters, true}, {write_concurrency, true}],
        [ordered_set, {decentralized_counters, true}], [ordered_set, {decentralized_counters, false}, {write_concurrency, true}],
        [ordered_set, {write_concurrency, true}], [private, {write_concurrency, auto}], [{write_concurrency, true}, private, public],
        [bag, {write_concurrency, auto}], [{write_concurrency, auto}, {write_concurrency, false}],
        [{decentralized_counters, false}, {write_concurrency, auto}], [{keypos, 1}, {keypos, 2}], [{read_concurrency, true}],
        [set, bag, ordered_set]],
    [begin T = new({opt, I}, O), c(info, [T]), [c(info, [T, X]) || X <- [memory, type, fixed, safe_fixed, binary,
        safe_fixed_monotonic_time, size, owner, heir, name, named_table, node, id]], c(delete, [T]) end
     || {I, O} <- lists:zip(lists:seq(1, length(Sets)), Sets)].

tables(S, N, Gone) ->
    [c(rename, A) || A <- [[S, foo], [N, nam2], [nam2, nam], [nam2, "x"], [nam, nam], [nam, 1], [Gone, zzz]]],
    [c(setopts, [S, O]) || O <- [[{heir, none}], {heir, none}, foo, [], {heir, foo, bar}, {heir, '$self', bar},
        [{heir, none}, {heir, none}], [{protection, private}], {protection, public}, [{protection, foo}],
        [{protection, public}, {protection, public}], [{heir, none} | x], [{protection, public}, {heir, none}], {heir}]],
    c(info, [S, protection]), c(info, [S, heir]),
    [c(give_away, [S, P, x]) || P <- ['$self', foo]],
    c(whereis, [nam]), c(info, [nam]), c(select_delete, [nam, [{'_', [], [true]}]]).

bags(B, D) ->
    [c(internal_delete_all, [T, undefined]) || T <- [B, D]],
    [c(insert, [T, X]) || T <- [B, D], X <- [{1, a}, {1, b}, {2, c}, {1, a}, {1, c}, {1.0, a}]],
    [begin
         c(lookup, [T, 1]), c(tab2list, [T]), c(insert_new, [T, {1, z}]),
         c(insert_new, [T, [{3, z}, {3, y}, {3, z}]]), c(lookup, [T, 3]), c(take, [T, 3]), c(take, [T, 3]),
         c(delete_object, [T, {1, b}]), c(lookup, [T, 1]), c(lookup_element, [T, 1, 2]), c(lookup_element, [T, 1, 3]),
         c(drain_select, [T, [{{1, '$1'}, [], ['$1']}], 1]), c(match, [T, {1, '$1'}]), c(match_object, [T, {1, '$1'}]),
         c(delete_object, [T, {1, a}]), c(lookup, [T, 1]), c(lookup, [T, 1.0]), c(member, [T, 1.0]), c(member, [T, 3]),
         c(walk, [T]), c(delete, [T, 1]), c(info, [T, size]), c(info, [T, memory])
     end || T <- [B, D]].

trees(O) ->
    c(internal_delete_all, [O, undefined]),
    c(insert, [O, [{I, I} || I <- lists:seq(1, 9)]]),
    [c(F, [O, X]) || F <- [next, prev, lookup, member], X <- [2.5, 2.0, 2, 0, 10, a]],
    c(select, [O, [{{2.0, '_'}, [], ['$_']}]]), c(insert, [O, {2.0, x}]), c(lookup, [O, 2]),
    c(select, [O, [{{2, '_'}, [], ['$_']}]]), c(update_element, [O, 2, {2, z}]), c(tab2list, [O]),
    c(delete_object, [O, {2, z}]), c(delete_object, [O, {2.0, z}]), c(tab2list, [O]), c(info, [O, memory]),
    c(walk, [O]), c(walk_back, [O]), c(insert_new, [O, [{19, 1}, {19, 2}, {1, 1}]]), c(insert_new, [O, [{19, 1}, {19, 2}]]),
    c(lookup, [O, 19]), [c(F, [O, [{{'$1', '_'}, [{'>', '$1', 3}], ['$_']}]]) || F <- [select, select_reverse]],
    [c(F, [O, [{{'$1', '_'}, [], [{'>', '$1', 6}]}]]) || F <- [select_count, select_delete, select_count]],
    [c(slot, [O, I]) || I <- [3, 0, 1, 2, 4, 5, 6]], c(tab2list, [O]), c(info, [O, stats]),
    c(internal_delete_all, [O, undefined]),
    Keys = [{A, Z} || A <- [1, 2, 3], Z <- [1, 2.0, x, []]] ++ [[1, 2], [1 | 2], [2], "abc", {}, {1}, {2, 1, 1}, #{a => 1}, #{b => 2, c => 3}, 2, a],
    c(insert, [O, [{Key, x} || Key <- Keys]]),
    Heads = [{2, '_'}, {2.0, '$1'}, {'_', x}, [1 | '_'], ['_', 2], [97, '_' | '_'], {'_'}, #{a => '_'}, #{}, {2, #{}}, {9, '_'}, {2, '_', 1}, '_', '$3', {'$1', '$1'}, {{'_'}, 1}],
    [begin
         c(match_object, [O, {H, '_'}]), c(select_reverse, [O, [{{H, '_'}, [], ['$_']}]]),
         [begin c(select, [O, [{{H, '_'}, [], ['$_']}], L]), c(select_reverse, [O, [{{H, '_'}, [], ['$_']}], L]),
                c(drain_select, [O, [{{H, '_'}, [], ['$_']}], L]), c(drain_select_reverse, [O, [{{H, '_'}, [], ['$_']}], L])
          end || L <- [1, 2, 3, 100]],
         c(select_count, [O, [{{H, '_'}, [], [true]}]])
     end || H <- Heads],
    c(select, [O, [{{{3, 1}, '_'}, [], ['$_']}, {{{1, 1}, '_'}, [], ['$_']}]]),
    c(drain_select, [O, [{{{3, '_'}, '_'}, [], ['$_']}, {{{1, 1}, '_'}, [], ['$_']}], 2]),
    c(select_delete, [O, [{{{3, '_'}, '_'}, [], [true]}]]), c(tab2list, [O]).

keypos(K) ->
    [c(F, A) || {F, A} <- [
        {insert, [K, {1}]}, {insert, [K, [{1, 2}, {1}]]}, {lookup, [K, 2]}, {update_counter, [K, k, {3, 1}, {x}]},
        {update_counter, [K, k, {3, 1}, {x, y, 1}]}, {update_counter, [K, k, 1]}, {lookup, [K, k]},
        {insert, [K, [{q, a, 7}, {r, b}]]}, {update_counter, [K, a, 2]}, {update_counter, [K, b, 2]}, {update_counter, [K, b, {2, 2}]},
        {update_counter, [K, zz, foo]}, {match, [K, {'_', '$1', '_'}]}, {match_object, [K, {'_', '_'}]}, {delete_object, [K, {1}]},
        {select, [K, [{{a}, [], ['$_']}]]}, {select, [K, [{{'_', a, '_'}, [], ['$_']}]]}, {select_replace, [K, [{{'$1', '$2'}, [], [{{'$1'}}]}]]},
        {select_replace, [K, [{{'$1', '$2'}, [], [{{'$1', '$2', '$1'}}]}]]}, {tab2list, [K]}, {update_element, [K, a, {2, 1}]},
        {update_element, [K, a, {1, 1}]}, {lookup, [K, a]}, {delete, [K, a]}, {delete_object, [K, {q, b, q}]}, {tab2list, [K]}]].

fixing() ->
    [begin
         F = new({fix, T}, [T]),
         c(insert, [F, [{X, X} || X <- [a, b, c]]]),
         [c(N, [F | A]) || {N, A} <- [{safe_fixtable, [true]}, {delete, [a]}, {lookup, [a]}, {member, [a]}, {info, [size]}, {walk, []},
             {insert, [{a, 2}]}, {tab2list, []}, {delete, [a]}, {insert, [{a, a}]}, {tab2list, []}, {delete_object, [{b, b}]}, {insert_new, [{b, 1}]},
             {insert_new, [{b, 2}]}, {take, [c]}, {take, [c]}, {info, [fixed]}, {safe_fixtable, [true]}, {safe_fixtable, [false]}, {info, [fixed]},
             {select_delete, [[{{b, '_'}, [], [true]}]]}, {select, [[{'_', [], ['$_']}]]}, {internal_delete_all, [undefined]}, {first, []}, {walk, []},
             {insert, [[{I, I} || I <- lists:seq(1, 600)]]}, {delete, [7]}, {safe_fixtable, [false]}, {safe_fixtable, [false]}, {info, [fixed]},
             {next, [7000]}, {info, [size]}, {walk, []}, {insert, [[{I, 2} || I <- lists:seq(500, 900)]]}, {info, [size]}, {walk, []},
             {select_delete, [[{{'$1', '_'}, [], [{'<', '$1', 850}]}]]}, {tab2list, []}]]
     end || T <- [set, bag, duplicate_bag, ordered_set]].

chunks() ->
    [begin
         T = new({chunk, Type}, [Type]),
         c(insert, [T, [{I rem 100, I} || I <- lists:seq(1, 400)]]),
         [begin c(drain_select, [T, [{{'$1', '_'}, [{'<', '$1', 50}], ['$_']}], L]), c(drain_select_reverse, [T, [{'_', [], ['$_']}], L]),
                c(drain_match, [T, {7, '$1'}, L]), c(drain_match, [T, {nothing, '$1'}, L]) end || L <- [1, 2, 7, 1000]],
         c(select, [T, [{{3, '_'}, [], ['$_']}, {{1, '_'}, [], ['$_']}, {{3, '_'}, [], [a]}]]),
         c(select, [T, [{{3, '_'}, [], ['$_']}]]), c(select_reverse, [T, [{{3, '_'}, [], ['$_']}]]), c(lookup, [T, 3])
     end || Type <- [set, bag, duplicate_bag, ordered_set]].

replacing() ->
    L = [{1, a}, {2, b}], M = [{{a, 1}, x}, {[b, 2], y}, {#{k => 1}, z}],
    Cases = [{L, [{{'$1', '$2'}, [], [{{'$1', {{'$2'}}}}]}]}, {L, [{{'$1', '$2'}, [], [{{'$2', '$1'}}]}]}, {L, [{{1, '$2'}, [], [{{1, '$2'}}]}]},
        {L, [{{1, '$2'}, [], [{const, {1, x, y}}]}]}, {L, [{{1, '$2'}, [], [{{{const, 1}, x, y}}]}]}, {L, [{{'$1', '$2'}, [], ['$_']}]}, {L, [{'$1', [], ['$1']}]},
        {L, [{{'$1', '$2'}, [], [a, {{'$1'}}]}]}, {L, [{{'_', '$2'}, [], [{{'_', '$2'}}]}]}, {L, [{{'$1', '$2'}, [], [{const, {'$1', 1}}]}]},
        {L, [{{'$1', '$2'}, [], [{{'$1'}}]}, {'_', [], ['$2']}]}, {M, [{{{a, '$1'}, '$2'}, [], [{{{{a, '$1'}}, z}}]}]}, {M, [{{{a, '$1'}, '$2'}, [], [{{{a, '$1'}, z}}]}]},
        {M, [{{{a, 1}, '$2'}, [], [{{{{a, 1}}, z}}]}]}, {M, [{{{a, 1}, '$2'}, [], [{const, {{a, 1}, z}}]}]}, {M, [{{{a, 1}, '$2'}, [], [{{{const, {a, 1}}, z}}]}]},
        {M, [{{[b, '$1'], '$2'}, [], [{{[b, '$1'], z}}]}]}, {M, [{{[b | '$1'], '$2'}, [], [{{[b | '$1'], z}}]}]}, {M, [{{#{k => '$1'}, '$2'}, [], [{{#{k => '$1'}, q}}]}]},
        {M, [{{#{k => 1}, '$2'}, [], [{{#{k => 1}, q}}]}]}, {M, [{{{a, '_'}, '$2'}, [], [{{{{a, '_'}}, z}}]}]}, {M, [{{{'_', '_'}, '$2'}, [], ['$_']}]},
        {M, [{{{'$1', '$2'}, '$3'}, [], [{{{{'$2', '$1'}}, z}}]}]}, {[{1.0, a}], [{{1.0, a}, [], [{{1, a}}]}]}, {[{1.0, a}], [{{1.0, a}, [], [{{1.0, b}}]}]},
        {[{{const, '$1'}, a}], [{{{const, 1}, a}, [], [{{{const, 1}, b}}]}]}, {[{{{1}}, a}], [{{{{1}}, a}, [], [{{{{1}}, b}}]}]}],
    [begin T = new({replace, Type, I}, [Type]), c(insert, [T, Objects]), c(select_replace, [T, MS]), c(tab2list, [T]), c(delete, [T]) end
     || Type <- [set, ordered_set, duplicate_bag, bag], {I, {Objects, MS}} <- lists:zip(lists:seq(1, length(Cases)), Cases)].

%% -- match specifications

patterns() ->
    [c(match_spec_test, [{a, 1, "s", #{k => 1, l => {x}}}, MS, table]) || MS <- specs()],
    [c(match_spec_test, [O, [{H, [], ['$$', '$_']}], table]) || {O, H} <- heads()],
    [c(match_spec_test, [{a, 5}, [{{'$1', '$2'}, [], [B]}], table]) || B <- bodies()],
    [c(match_spec_test, [{a, 5}, [{{'$1', '$2'}, [G], [yes]}, {'_', [], [no]}], table]) || G <- bodies()],
    [c(match_spec_test, [[x, y], MS, trace]) || MS <- traces()],
    [c(match_spec_test, A) || A <- [[foo, [{'_', [], []}], trace], [[a | b], [{'_', [], []}], trace], [[a], [{'_', [], []}], foo]]].

specs() ->
    [[], foo, [foo], [{a}], [{a, b, c}], [{a, [], []}], [{a, b, [true]}], [{'$1', [], b}], [{'$1', [true | x], [true]}],
     [{'$1', [], [true | x]}], [{'$1', [], [true]} | x], [foo, bar], [{'_', [{foo}], [{foo}]}, bar], [{'_', [{foo}], [{foo}]} | bar],
     [{#{'_' => 1}, [{foo}], [{foo}]}], [{#{'$1' => 2}, [], [a]}], [{'_', b, [{foo}]}, {'_', [], [{bar}]}],
     [{'_', [{foo}], [1]}, {'_', [], [{bar}]}], [{'_', [], [{foo}, {bar}]}], [{'_', [{foo}, {bar}], [{baz}]}],
     [{'_', [], ['$1']}], [{'_', ['$1'], [1]}], [{'_', ['$_'], [1]}], [{'_', ['$$'], [1]}], [{'_', [a], [7]}, {'_', [], [8]}],
     [{'_', [1], [7]}, {'_', [], [8]}], [{'_', [{'==', 1, 1}, true], [7]}], [{'_', [{hd, a}], [7]}, {'_', [], [8]}], [{foo, [], [a]}, {'_', [], [b]}],
     [{{'$1', '_', '_', '$0'}, [], ['$$']}, {'_', [], [b]}]].

heads() ->
    [{{a, 1}, {'$1', '$2'}}, {{a, 1}, {'$2', '$1'}}, {{a, 1}, '$17'}, {foo, '$1'}, {foo, '_'}, {foo, foo}, {{1, 1}, {'$1', '$1'}}, {{1, 1.0}, {'$1', '$1'}},
     {{1}, {1.0}}, {{1.0}, {1.0}}, {[1, 2 | 3], ['$1' | '$2']}, {[1, 2, 3], ['$1', '_' | '$1']}, {{"abc"}, {"abc"}}, {{<<"x">>}, {<<"x">>}}, {{a}, {'$0'}},
     {{a}, {'$00'}}, {{a}, {'$01'}}, {{a}, {'$100000000'}}, {{a}, {'$100000001'}}, {{a}, {'$10000000000000000000001'}}, {{a}, {'$1x'}}, {{a}, {'$'}}, {{a}, {'$_'}},
     {{a}, {'$$'}}, {{a}, '$_'}, {{'_', a}, {'_', a}}, {{#{a => 1, b => 2}}, {#{a => '$1'}}}, {{#{a => 1, b => 2}}, {#{a => '$1', b => '$1'}}},
     {{#{a => 1, b => 1}}, {#{a => '$1', b => '$1'}}}, {{#{a => 1}}, {#{{'$1'} => 1}}}, {{#{a => 1}}, {#{}}}, {{a}, {#{}}}, {{#{a => 1}}, {#{c => '_'}}},
     {{#{{x, '_'} => 1}}, {#{{x, '_'} => 1}}}, {{#{1 => 1}}, {#{1.0 => 1}}}, {{1 bsl 70}, {1 bsl 70}}, {{{{{1}, [2]}}}, {{{{'$1'}, ['$2']}}}}, {{}, {}}, {{a}, {}},
     {list_to_tuple(lists:seq(1, 12)), list_to_tuple(['$3' | lists:seq(2, 11)] ++ ['$1'])}, {{[]}, {[]}}, {{[]}, {['$1']}}, {{"ab"}, {[97 | '$1']}},
     {{maps:from_list([{I, I} || I <- lists:seq(1, 40)])}, {#{7 => '$1', 39 => '$2'}}}, {{maps:from_list([{I, I} || I <- lists:seq(1, 40)])}, {#{7 => 8}}}].

bodies() ->
    ['$_', '$$', '$1', '_', a, 1.5, [], {}, {{}}, {const, '$1'}, {const}, {const, a, b}, {{'$1', b}}, ['$1', b | '$2'], #{k => '$1'}, #{'$1' => '$1'},
     #{{{'$1', b}} => '$1'}, #{a => 1, '$1' => 2}, #{'$2' => 2, 5 => 1}, #{a => {foo}}, #{{foo} => {bar}}, {foo}, {foo, 1}, {hd, 1, 2}, {hd, '$1'}, {{1, {hd, '$1'}}}, [{hd, '$1'}, {'+', 1, 2}],
     {'+', {hd, '$1'}, 1}, {'==', {hd, '$1'}, 'EXIT'}, {'and', true, a}, {'and', true, true, false}, {'and', true, true}, {'and'}, {'and', true}, {'and', a}, {'and', false, a}, {'or', true, a},
     {'or', false, false}, {'or', a, true}, {'or', false, true}, {'or'}, {'andalso', true, a}, {'andalso', false, a}, {'andalso', a, true}, {'andalso', true, true, true},
     {'andalso', true, {hd, 1}}, {'andalso', a}, {'andalso'}, {'orelse', a}, {'orelse', false, a}, {'orelse', true, a}, {'orelse', false, true}, {'orelse'},
     {'orelse', false, true, {hd, 1}}, {'andalso', true, false, {hd, 1}}, {'andalso', true, a, true}, {'orelse', {hd, 1}, true}, {'not', a}, {'not', true}, {'not'}, {'not', true, true}, {'xor', true, false}, {'xor', true, a},
     {is_record, '$_', a, 2}, {is_record, '$_', a}, {is_record, '$_', a, 3}, {is_record, '$_', {const, a}, 2}, {is_record, '$_', 1, 2}, {is_record, '$_', a, b}, {is_record, b, a, 2},
     {is_record, {foo}, {bar}, {baz}}, {is_record, '$9', {bar}, {baz}}, {self, 1}, self, {return_trace}, {message, a}, {display, a}, {get_tcw}, {get_tcw, 1}, {set_tcw, 1}, {silent, true}, {set_seq_token, a, b},
     {caller}, {trace, [], []}, {exception_trace}, {current_stacktrace}, {process_dump}, {enable_trace, a}, {is_seq_trace}, {get_seq_token}, {caller_line}, {message, 1, 2}, {return_trace, 1},
     {'_', 1}, {'$1', 1}, {1, 1}, {{a}, b}, {"foo", b}, {1.5, <<"x">>}, [{foo} | {bar}], {{{foo}, {bar}}}, {'andalso', {foo}, {bar}}, {'and', {foo}, {bar}}, {hd, {foo}, {bar}, '$3'},
     {'+', '$2', 2}, {'+', a, 2}, {'-', '$2'}, {'+', '$2'}, {'+', '$1'}, {'-', '$2', 2}, {'*', '$2', 1 bsl 70}, {'/', '$2', 2}, {'/', 1, 0}, {'div', '$2', 2}, {'rem', '$2', 2}, {'div', 1, 0}, {'band', '$2', 4},
     {'bor', '$2', 2}, {'bxor', '$2', 1}, {'bnot', '$2'}, {'bsl', '$2', 70}, {'bsr', '$2', 1}, {'<', '$2', a}, {'>', '$2', 5}, {'>=', '$2', 5.0}, {'=<', '$2', 5}, {'==', '$2', 5.0}, {'=:=', '$2', 5.0}, {'=/=', '$2', 5.0}, {'/=', '$2', 5.0},
     {abs, -3}, {abs, a}, {element, 2, '$_'}, {element, 3, '$_'}, {length, "abc"}, {length, '$1'}, {round, 2.5}, {trunc, 2.5}, {float, 2}, {size, '$_'}, {size, <<"ab">>}, {size, 1}, {map_size, #{a => 1}}, {map_size, 1},
     {map_get, a, #{a => 1}}, {map_get, b, #{a => 1}}, {map_get, b, 1}, {is_map_key, b, #{a => 1}}, {is_map_key, b, 1}, {bit_size, <<1:3>>}, {byte_size, <<1:3>>}, {byte_size, a}, {hd, "ab"}, {tl, "ab"}, {tl, []},
     {binary_part, <<"abc">>, 1, 1}, {binary_part, <<"abc">>, {{1, 1}}}, {binary_part, <<"abc">>, 1, 9}, {is_atom, '$1'}, {is_float, '$2'}, {is_integer, '$2'}, {is_list, []}, {is_number, '$1'}, {is_pid, '$1'}, {is_port, 1},
     {is_reference, 1}, {is_tuple, '$_'}, {is_map, #{}}, {is_binary, <<>>}, {is_binary, <<1:3>>}, {is_function, a}, {is_function, a, 1}, {is_boolean, true}, {tuple_size, '$_'}, {ceil, 1.5}, {floor, 1.5}, {is_bitstring, a}].

traces() ->
    [[{['$1', '$2'], [], ['$$']}], [{'_', [], [true]}], [{'$1', [], [true]}], [{['$1'], [], [true]}], [{{'$1'}, [], [true]}], [{a, [], [true]}], [{'_', [], []}],
     [{['_' | '_'], [], ['$_']}], [{[x | '$2'], [], []}], [{[#{'_' => 1}], [], []}], [{[], [], []}], [{'_', [], b}], [{'_', [], [a | b]}], [],
     [{'_', [], [{return_trace}, {message, hej}]}], [{'_', [], [{return_trace}, {exception_trace}]}]] ++
    [[{['$1', '$2'], [], [{message, B}]}] || B <- ['$_', '$$', '$2', false, true, {get_seq_token}, {is_seq_trace}, {get_tcw}, {silent, true}, {silent, a}, {caller}, {caller_line},
         {trace, [], []}, {return_trace}, {message, a}, {hd, 1}, {hd, '$_'}, {foo}, '$3', {return_trace, 1}, {trace, 1}, {trace, 1, 2, 3, 4}, {silent}, {enable_trace}, {process_dump, 1}, {display},
         {exception_trace, 1}, {is_seq_trace, 1}, {caller_line, 1}, {message}, {get_tcw, 1}, {set_seq_token, 1}]] ++
    [[{'_', [G], []}] || G <- [{message, 1}, {return_trace}, {set_tcw, 1}, {get_tcw}, {set_seq_token, 1, 2}, {get_seq_token}, {caller}, {silent, 1}, {process_dump}, {display, 1},
         {exception_trace}, {is_seq_trace}, {'==', {get_tcw}, 0}]].

%% -- a long random session, the same each time

random() ->
    rand:seed(exsss, {1, 2, 3}),
    Tables = [new({random, T}, [T]) || T <- [set, bag, duplicate_bag, ordered_set]],
    [step(lists:nth(rand:uniform(4), Tables)) || _ <- lists:seq(1, 2000)].

step(T) ->
    {N, A} = action(rand:uniform(24)),
    c(N, [T | A]).

key() -> lists:nth(rand:uniform(14), [1, 1.0, 2, 3, a, b, {a, 1}, {a, 2}, [x], "abc", <<"k">>, 1 bsl 70, 2.0, #{a => 1}]).
val() -> rand:uniform(3).
object() -> {key(), val(), val()}.
objects() -> [object() || _ <- lists:seq(1, rand:uniform(4))].
head() -> lists:nth(rand:uniform(5), [{key(), '_', '$1'}, {'$1', val(), '_'}, '$1', {{a, '$1'}, '_', '_'}, {'$1', '$2', '$2'}]).
spec() -> [{head(), [{'=/=', '$1', val()}], [true]}].

action(N) when N =< 6 -> {insert, [object()]};
action(7) -> {insert, [objects()]};
action(8) -> {insert_new, [object()]};
action(9) -> {insert_new, [objects()]};
action(10) -> {lookup, [key()]};
action(11) -> {delete, [key()]};
action(12) -> {delete_object, [object()]};
action(13) -> {take, [key()]};
action(14) -> {update_counter, [key(), {2, val(), 5, 0}]};
action(15) -> {update_element, [key(), {3, val()}]};
action(16) -> {match_object, [head()]};
action(17) -> {drain_match, [head(), val()]};
action(18) -> {select_count, [spec()]};
action(19) -> case rand:uniform(4) of 1 -> {select_delete, [spec()]}; _ -> {member, [key()]} end;
action(20) -> {safe_fixtable, [rand:uniform(2) =:= 1]};
action(21) -> {tab2list, []};
action(22) -> {walk, []};
action(23) -> {info, [lists:nth(val(), [size, fixed, size])]};
action(24) -> case rand:uniform(20) of 1 -> {internal_delete_all, [undefined]}; _ -> {lookup_element, [key(), val()]} end.
