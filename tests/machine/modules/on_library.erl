%% Code of stdlib that uses most forms of the instructions.
-module(on_library).
-export([scanned/0, parsed/0, formatted/0, pretty/0, sorted/0, lists/0, trees/0, dicts/0,
         queues/0, arrays/0, sets/0, maps/0]).
-import(harness, [id/1]).

%% There is no init process here that erl_features could ask.
text() ->
    persistent_term:put({erl_features, init_done}, true),
    persistent_term:put({erl_features, keywords}, []),
    id("-module(m).\n-record(r, {a = 1 :: integer(), b}).\n-spec f(X) -> {ok, X} | [].\n"
       "f(X) when X > 1, is_atom(X); X =:= \"s\" -> #r{a = X}, [Y || Y <- X, Y /= $a];\n"
       "f(#{k := V} = _M) -> try g(V, 16#ff, 1.5e3) of {A, B} -> A + B * -2 catch error:_ -> <<V:8/little>> end.\n"
       "%% comment\ng('quoted atom', B, C) -> fun(Z) -> if Z -> B; true -> C end end.\n").

tokens() -> {ok, Tokens, _} = erl_scan:string(text()), Tokens.

scanned() -> {ok, Tokens, End} = erl_scan:string(text(), id({1, 1}), [return]), {Tokens, End}.

parsed() -> forms(tokens(), []).
forms([], _) -> [];
forms([{dot, _} = Dot | Rest], Acc) ->
    [erl_parse:parse_form(lists:reverse([Dot | Acc])) | forms(Rest, [])];
forms([Token | Rest], Acc) -> forms(Rest, [Token | Acc]).

formatted() ->
    io_lib_format:fwrite("~w ~s ~10.3f|~-6w|~6..0w|~c~n~b ~.16b ~e ~i~a", id(
        [{a, [1, 2 | x], #{k => <<1, 2>>}}, "text", 3.14159, ab, 42, $x, 255, 255, 1.5, skipped, atom])).

pretty() -> _ = text(), lists:flatten(io_lib_format:fwrite("~p ~P", id([{[1, 2, {a, bc}], #{a => [b], c => 1.5}}, lists:seq(1, 30), 8]))).

sorted() ->
    L = [(N * 7919) rem 101 || N <- lists:seq(1, 60)],
    {lists:sort(L), lists:usort(L), lists:keysort(2, [{N, N rem 5} || N <- lists:seq(1, 30)]),
     lists:sort(fun(A, B) -> A >= B end, L), lists:merge([1, 4, 6], [2, 4, 9]), lists:umerge3([1, 3], [2, 3], [3, 4])}.

lists() ->
    L = lists:seq(1, 12),
    {lists:foldl(fun(X, A) -> X + A end, 0, L), lists:foldr(fun(X, A) -> [X | A] end, [], L),
     lists:partition(fun(X) -> X rem 3 =:= 0 end, L), lists:splitwith(fun(X) -> X < 5 end, L),
     lists:zip(L, lists:reverse(L)), lists:unzip3([{1, a, "x"}, {2, b, "y"}]), lists:sublist(L, 3, 4),
     lists:keyreplace(b, 1, [{a, 1}, {b, 2}], {c, 3}), lists:mapfoldl(fun(X, A) -> {X * A, X + A} end, 1, L),
     lists:flatten([1, [2, [3, []], 4]]), lists:nthtail(3, L), lists:last(L), lists:delete(3, L), lists:max(L),
     lists:any(fun(X) -> X > 11 end, L), lists:filtermap(fun(X) -> X rem 2 =:= 0 andalso {true, -X} end, L),
     catch lists:nth(20, L), lists:dropwhile(fun(X) -> X < 10 end, L), lists:join(x, L), lists:prefix([1, 2], L)}.

trees() ->
    T = lists:foldl(fun(N, A) -> gb_trees:enter((N * 37) rem 53, N, A) end, gb_trees:empty(), lists:seq(1, 40)),
    D = lists:foldl(fun gb_trees:delete_any/2, T, lists:seq(1, 20)),
    {gb_trees:to_list(T), gb_trees:size(D), gb_trees:lookup(30, D), gb_trees:keys(gb_trees:balance(D)), gb_trees:smallest(D),
     gb_trees:next(gb_trees:iterator_from(25, D))}.

dicts() ->
    D = lists:foldl(fun(N, A) -> dict:append(N rem 7, N, A) end, dict:new(), lists:seq(1, 60)),
    O = orddict:update_counter(b, 3, orddict:from_list([{c, 1}, {a, 2}, {b, 5}])),
    {lists:sort(dict:to_list(D)), dict:size(D), dict:find(3, D), dict:fetch(6, dict:erase(2, D)), O,
     orddict:merge(fun(_, A, B) -> A + B end, O, [{a, 1}, {z, 2}]), proplists:get_value(k, [a, {k, v}]), proplists:unfold([a, {b, 1}])}.

queues() ->
    Q = lists:foldl(fun queue:in/2, queue:new(), lists:seq(1, 9)),
    {{value, A}, Q2} = queue:out(Q), {{value, Z}, Q3} = queue:out_r(Q2),
    {A, Z, queue:to_list(queue:filter(fun(X) -> X rem 2 =:= 0 end, Q3)), queue:len(Q3), queue:split(3, Q3), queue:reverse(Q)}.

arrays() ->
    A = lists:foldl(fun(N, B) -> array:set(N * 11, N, B) end, array:new({default, none}), lists:seq(0, 20)),
    {array:size(A), array:get(33, A), array:get(34, A), array:sparse_to_orddict(A), array:sparse_foldl(fun(_, V, S) -> V + S end, 0, A)}.

sets() ->
    S = sets:from_list(lists:seq(1, 40)), T = sets:from_list(lists:seq(30, 60)),
    {lists:sort(sets:to_list(sets:intersection(S, T))), sets:size(sets:union(S, T)), sets:is_element(41, S), sets:is_subset(S, T)}.

maps() ->
    M = maps:from_list([{N, N * N} || N <- lists:seq(1, 5)]),
    {maps:map(fun(K, V) -> K + V end, M), maps:filter(fun(K, _) -> K > 3 end, M), maps:fold(fun(_, V, A) -> V + A end, 0, M),
     maps:update_with(3, fun(V) -> -V end, M), maps:with([1, 9], M), maps:without([1, 2], M), maps:get(7, M, none)}.
