%% Exceptions and their stack traces.
-module(on_errors).
-export([classes/0, values/0, nested_try/0, after_body/0, after_error/0, try_of/0, try_clause/0,
         catch_values/0, catch_in_catch/0, catch_in_expression/0, handler_kept/0, rethrown/0,
         raised/0, raised_bad/0, erlang_raise_list/0, bad_class/0,
         trace_body/0, trace_tail/0, trace_tail_native/0, trace_function_clause/0,
         trace_clause_many/0, trace_fun_clause/0, trace_native/0, trace_native_tail/0,
         trace_native_x/0, trace_element/0, trace_hd/0, trace_arith/0, trace_arith_y/0,
         trace_badmatch/0, trace_case/0, trace_if/0, trace_try_clause/0, trace_badrecord/0,
         trace_error2/0, trace_error3/0, trace_error_tail/0, trace_exit/0, trace_throw/0,
         trace_undef/0, trace_undef_tail/0, trace_undef_apply/0, trace_undef_fun/0,
         trace_undef_no_module/0, trace_badfun/0, trace_badarity/0, trace_badarity_native/0,
         trace_apply/0, trace_apply_bad/0, trace_apply_bad_tail/0, trace_apply_list/0,
         trace_apply_fun/0, trace_deep/0, trace_deep_tail/0, trace_ten/0, trace_mixed_deep/0, trace_tail_fun/0, trace_constants/0, trace_bs/0, trace_bs_many/0,
         trace_bs_tail/0, trace_bs_size/0, trace_bs_utf/0, trace_bs_append/0, trace_map/0,
         trace_badkey/0, trace_float/0, trace_timeout/0, trace_lambda/0, trace_in_catch/0,
         trace_in_after/0, trace_kept/0, trace_lists/0, trace_big_list/0, trace_length/0,
         uncaught_error/0, uncaught_throw/0, uncaught_exit/0, uncaught_in_frame/0,
         error_info_cause/0]).
-export([clause/2, clause12/12, boom/1, tail/1, deep/1, apply_it/3, apply_tail/3]).
-import(harness, [id/1]).

-record(r, {a, b}).

classes() -> [class(fun() -> error(a) end), class(fun() -> exit(b) end), class(fun() -> throw(c) end),
              class(fun() -> erlang:error({d, 1}) end), class(fun() -> ok end)].
class(F) -> try F() of V -> {value, V} catch C:R -> {C, R} end.

values() -> X = id(1), try id(X + 1) of 2 -> two; Y -> Y catch _:_ -> bad end.

nested_try() ->
    A = id(a),
    try
        try
            try id(error(A)) catch throw:_ -> wrong end
        catch error:a -> throw({inner, id(A)}) end
    catch throw:{inner, V} -> {outer, V, A} end.

after_body() ->
    P = self(), R = try id(value) after P ! after_done end,
    {R, receive M -> M end}.
after_error() ->
    P = self(), R = try (try error(x) after P ! after_done end) catch C:E -> {C, E} end,
    {R, receive M -> M end}.

try_of() -> [of_part(X) || X <- id([1, 2, 3, 4])].
of_part(X) ->
    try check(X) of
        one -> first;
        two -> check(4)
    catch throw:T -> {thrown, T}
    end.
check(1) -> one;
check(2) -> two;
check(3) -> throw(three);
check(4) -> four_is_not_caught_twice.

try_clause() -> class(fun() -> of_part(id(4)) end).

catch_values() ->
    [catch id(1), catch throw(id(t)), strip(catch exit(id(e))), strip(catch error(id(r))), strip(catch id(a) + 1)].
strip({'EXIT', {R, [_ | _]}}) -> {'EXIT', R};
strip(X) -> X.

catch_in_catch() -> A = id(1), B = (catch (catch throw(A)) + throw(id(2))), {A, B}.
catch_in_expression() -> A = id(10), {A, (catch A + id(throw(5))), id(A) + (catch throw(7))}.

%% The handler of the frame is restored, y registers keep their values.
handler_kept() ->
    A = id(a), B = (catch id(b)), C = (catch throw(A)),
    D = try throw(B) catch throw:X -> {X, C} end,
    class(fun() -> throw({A, B, C, D}) end).

rethrown() ->
    class(fun() -> try error(first) catch error:R -> exit({again, R}) end end).

raised() ->
    try
        try error(one) catch C:R:S -> erlang:raise(C, {R, two}, S) end
    catch error:E:T -> {E, [{M, F, A} || {M, F, A, _} <- T]} end.

raised_bad() -> {catch_badarg(fun() -> erlang:raise(id(foo), bar, []) end), class(fun() -> erlang:raise(id(exit), bar, []) end)}.
catch_badarg(F) -> try F() of badarg -> badarg; V -> {value, V} catch C:R -> {C, R} end.

erlang_raise_list() ->
    try erlang:raise(id(throw), t, [{m, f, 1, []}, {m, g, [a], [{line, 3}]}]) catch throw:t:S -> S end.

bad_class() -> try raise_it(id(other), id(x), id([])) catch C:R -> {C, R} end.
raise_it(C, R, S) -> erlang:raise(C, R, S).

%% ---- traces

trace(F) -> try F() of V -> {value, V} catch C:R:S -> {C, R, S} end.

boom(X) -> Y = id(X) + 1, {Y}.
tail(X) -> boom(X).
trace_body() -> trace(fun() -> {boom(a)} end).
trace_tail() -> trace(fun() -> {tail(a)} end).
trace_tail_native() -> trace(fun() -> tail_native(id(a)) end).
tail_native(X) -> id(X), atom_to_list(id({X})).

trace_function_clause() -> trace(fun() -> {clause(id(a), id(b))} end).
clause(1, 2) -> ok.
trace_clause_many() -> trace(fun() -> {clause12(1, 2, 3, 4, 5, 6, 7, 8, 9, id(10), 11, 12)} end).
clause12(1, 2, 3, 4, 5, 6, 7, 8, 9, a, 11, 12) -> ok.
trace_fun_clause() -> N = id(n), F = id(fun(X, 1) -> {X, N} end), trace(fun() -> {F(2, 3)} end).

trace_native() -> trace(fun() -> {atom_to_list(id(1))} end).
trace_native_tail() -> trace(fun() -> list_to_atom(id(1)) end).
trace_native_x() -> trace(fun() -> {binary_part(id(<<"abc">>), id(2), id(9))} end).
trace_element() -> trace(fun() -> {element(id(3), id({1, 2}))} end).
trace_hd() -> {trace(fun() -> [hd(id([]))] end), trace(fun() -> [tl(id(x))] end)}.
trace_arith() -> {trace(fun() -> id(a) + id(1) end), trace(fun() -> id(1) div id(0) end), trace(fun() -> {id(a) - 5} end),
                  trace(fun() -> {5 + id(a)} end), trace(fun() -> {id(1) bsl id(b)} end), trace(fun() -> {-id(c)} end)}.
trace_arith_y() -> A = id(1), B = id(b), trace(fun() -> C = id(A), D = id(B), E = id(C * D), {C, E} end).
trace_badmatch() -> trace(fun() -> {ok, X} = id({error, 1}), X end).
trace_case() -> trace(fun() -> case id(3) of 1 -> a; 2 -> b end end).
trace_if() -> trace(fun() -> X = id(3), if X > 5 -> a; X < 2 -> b end end).
trace_try_clause() -> trace(fun() -> try id(4) of 1 -> a catch throw:_ -> b end end).
trace_badrecord() -> trace(fun() -> R = id({q, 1, 2}), R#r{b = 3} end).
trace_error2() -> trace(fun() -> {erlang:error(id(r), [a, b])} end).
trace_error3() -> trace(fun() -> {erlang:error(id(r), [a], [{error_info, #{cause => c, module => ?MODULE}}])} end).
trace_error_tail() -> trace(fun() -> error_tail(id(z)) end).
error_tail(X) -> id(X), error({tail, id(X)}).
trace_exit() -> trace(fun() -> {exit(id(r))} end).
trace_throw() -> trace(fun() -> [throw(id(r))] end).

trace_undef() -> trace(fun() -> {?MODULE:not_there(id(1), 2)} end).
trace_undef_tail() -> trace(fun() -> undef_tail(id(1)) end).
undef_tail(X) -> id(X), ?MODULE:not_there_either(id(X)).
trace_undef_apply() -> M = id(?MODULE), trace(fun() -> {M:gone(id(1))} end).
trace_undef_fun() -> F = id(fun ?MODULE:gone/2), trace(fun() -> {F(id(1), 2)} end).
trace_undef_no_module() -> {trace(fun() -> {no_such_module:f(id(1))} end), trace(fun() -> no_such_module:f() end)}.
trace_badfun() -> {trace(fun() -> {(id(x))(1, 2)} end), trace(fun() -> (id(7))() end)}.
trace_badarity() -> F = id(fun(A) -> A end), trace(fun() -> {F(id(1), 2)} end).
trace_badarity_native() -> F = id(fun erlang:abs/1), trace(fun() -> {F(id(1), 2)} end).

apply_it(M, F, A) -> {M:F(A)}.
apply_tail(M, F, A) -> id(A), M:F(id(A)).
trace_apply() -> trace(fun() -> apply_it(id(?MODULE), id(boom), id(a)) end).
trace_apply_bad() -> {trace(fun() -> apply_it(id(1), f, id(a)) end), trace(fun() -> apply_it(m, id("f"), id(a)) end)}.
trace_apply_bad_tail() -> trace(fun() -> apply_tail(id({m}), f, id(a)) end).
trace_apply_list() -> {trace(fun() -> {apply(?MODULE, boom, id([a | b]))} end), trace(fun() -> {apply(id(erlang), id(abs), id([x]))} end),
                       trace(fun() -> apply(erlang, id(hd), id([[]])) end)}.
trace_apply_fun() -> {trace(fun() -> {apply(id(fun(X) -> X end), id([1, 2]))} end), trace(fun() -> {apply(id(notfun), id([]))} end),
                      trace(fun() -> {apply(id(fun(X) -> X end), id(x))} end)}.

deep(0) -> error(bottom);
deep(out) -> out;
deep(N) -> {deep(N - 1)}.
%% Every function is shown once in a row, and eight entries at most.
a1(X) -> {a2(X)}.
a2(X) -> {a3(X)}.
a3(X) -> {id(X), a4(X)}.
a4(X) -> {a5(X)}.
a5(X) -> {a6(X)}.
a6(X) -> {a7(X)}.
a7(X) -> {a8(X)}.
a8(X) -> {a9(X), a9(X)}.
a9(X) when X > 0 -> {a10(X)};
a9(X) -> X.
a10({x}) -> x;
a10(1) -> error(one);
a10(2) -> {atom_to_list(id(2))};
a10(3) -> {a1(-1), id(a) + id(b)};
a10(4) -> {erlang:error(four, [a])};
a10(5) -> {deep(5)};
a10(6) -> {(id(x))()}.
trace_ten() -> [trace(fun() -> a1(N) end) || N <- id([1, 2, 3, 4, 5, 6, 7])].
trace_mixed_deep() -> trace(fun() -> swing(id(9)) end).
swing(0) -> error(stop);
swing(out) -> out;
swing(N) when N rem 3 =:= 0 -> {swing(N - 1)};
swing(N) -> [swing(N - 1)].
tail_fun(F) -> id(1), F(id(a)).
tail_fun_x(F, X) -> Y = id(X), (id(F))(Y).
trace_tail_fun() -> {trace(fun() -> {tail_fun(id(fun boom/1))} end), trace(fun() -> {tail_fun_x(fun ?MODULE:boom/1, a)} end),
                     trace(fun() -> {tail_fun(id(fun() -> 1 end))} end), trace(fun() -> {tail_fun_x(id(x), 1)} end)}.
trace_constants() -> [trace(fun() -> {constant(N, id(a))} end) || N <- id([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])].
constant(1, X) -> {X + 16#7ffffffffffffff};
constant(2, X) -> {X + 16#800000000000000};
constant(3, X) -> {X - 16#800000000000000};
constant(4, X) -> {X - 16#800000000000001};
constant(5, X) -> {-16#800000000000000 + X};
constant(6, X) -> {X - (-16#7ffffffffffffff)};
constant(7, X) -> {X - (-16#800000000000000)};
constant(8, X) -> {5 - X};
constant(9, X) -> {X * 5};
constant(10, X) -> {+X};
constant(11, X) -> {-X};
constant(12, X) -> {X - 7};
constant(13, X) -> {X - (-7)}.
trace_deep() -> trace(fun() -> deep(id(12)) end).
deep_tail(0) -> error(bottom);
deep_tail(N) -> id(N), deep_tail(N - 1).
trace_deep_tail() -> trace(fun() -> {deep_tail(id(12))} end).

trace_bs() -> trace(fun() -> {<<(id(a)):8>>} end).
trace_bs_many() -> trace(fun() -> {<<1, (id(<<"x">>))/binary, (id(1.0))/integer>>} end).
trace_bs_tail() -> trace(fun() -> <<(id(1)):8, (id(x))/binary>> end).
trace_bs_size() -> {trace(fun() -> {<<(id(1)):(id(-1))>>} end), trace(fun() -> {<<(id(<<1>>)):2/binary>>} end),
                    trace(fun() -> {<<(id(<<1:3>>))/binary>>} end), trace(fun() -> {<<(id(1.0)):(id(17))/float>>} end),
                    trace(fun() -> {<<1:(id(a))>>} end)}.
trace_bs_utf() -> {trace(fun() -> {<<(id(16#d800))/utf8>>} end), trace(fun() -> {<<(id(x))/utf16>>} end), trace(fun() -> {<<(id(-1))/utf32>>} end)}.
trace_bs_append() -> {trace(fun() -> B = id(a), {<<B/binary, 1>>} end), trace(fun() -> B = id(<<1:1>>), {<<B/binary, 1>>} end)}.
trace_map() -> {trace(fun() -> (id(x))#{a => 1} end), trace(fun() -> {(id(x))#{a := 1}} end)}.
trace_badkey() -> {trace(fun() -> {(id(#{}))#{a := 1}} end), trace(fun() -> {map_get(id(k), id(#{}))} end),
                   trace(fun() -> {map_get(id(k), id(1))} end)}.
trace_float() -> {trace(fun() -> X = id(1.0), Y = X - X, {X / Y} end), trace(fun() -> {1.5 * id(a)} end)}.
trace_timeout() -> trace(fun() -> T = id(a), receive never -> 1 after T -> 2 end end).
trace_lambda() -> X = id(a), trace(fun() -> [X + Y || Y <- id([1])] end).
trace_in_catch() -> case catch {boom(a)} of {'EXIT', {R, S}} -> {R, S} end.
trace_in_after() -> trace(fun() -> try boom(a) after id(cleanup) end end).
trace_kept() -> trace(fun() -> try boom(a) catch error:R:S -> id(1), erlang:raise(exit, R, S) end end).
trace_lists() -> {trace(fun() -> {lists:keyfind(a, id(0), [])} end), trace(fun() -> {lists:member(a, id(b))} end),
                  trace(fun() -> {lists:reverse(id([a | b]), [])} end)}.
trace_big_list() -> trace(fun() -> {id(x) ++ id([1])} end).
trace_length() -> {trace(fun() -> {length(id([1 | 2]))} end), trace(fun() -> {tuple_size(id(a))} end), trace(fun() -> byte_size(id(a)) end)}.

uncaught_error() -> {boom(a)}.
uncaught_throw() -> id(1), throw(ball).
uncaught_exit() -> exit({done, id(1)}).
uncaught_in_frame() -> A = id(1), B = try id(2) catch _:_ -> 3 end, {id(A), clause(B, A)}.

error_info_cause() -> try element(id(x), id(y)) catch error:badarg:S -> [{_, _, _, Info} | _] = S, Info end.
