%% What raises as it is told, reached in all ways; the running process's own stack.
-module(on_raisers).
-export([by_apply/0, by_apply_tail/0, by_call/0, by_call_tail/0, by_fun/0, by_fun_tail/0, by_apply_fun/0, applied_apply/0, applied_apply3/0,
         called_apply/0, natives_last/0,
         with_arguments/0, with_options/0, improper_arguments/0, not_loaded/0, spawned/0,
         depth/0, long_list/0, too_large/0,
         own_stack/0, own_stack_tail/0, own_function/0, own_location/0, waiting/0, catch_level/0]).
-export([waits/0]).
-import(harness, [id/1]).

trace(F) -> try F() of V -> {value, V} catch C:R:S -> {C, R, S} end.

names() -> id([error, exit, throw, nif_error, hd]).
by_apply() -> [trace(fun() -> {applied(erlang, F, [x])} end) || F <- names()].
applied(M, F, A) -> {id(1), apply(M, F, A)}.
by_apply_tail() -> [trace(fun() -> {applied_last(erlang, F, [x]), applied_only(erlang, F, [x])} end) || F <- names()].
applied_last(M, F, A) -> id(1), apply(M, F, A).
applied_only(M, F, A) -> apply(M, F, A).
by_call() -> [trace(fun() -> {called(erlang, F, x)} end) || F <- names()].
called(M, F, A) -> {id(1), M:F(A)}.
by_call_tail() -> [trace(fun() -> {called_last(erlang, F, x)} end) || F <- names()].
called_last(M, F, A) -> id(1), M:F(A).
by_fun() -> [trace(fun() -> {fun_called(id(fun erlang:F/1), x)} end) || F <- names()].
fun_called(F, A) -> {id(1), F(A)}.
by_fun_tail() ->
    [[trace(fun() -> {fun_called_last(id(fun erlang:F/1), x)} end), trace(fun() -> {fun_called_only(id(fun erlang:F/1), x)} end)]
     || F <- names()].
fun_called_last(F, A) -> id(1), F(A).
fun_called_only(F, A) -> F(A).
by_apply_fun() ->
    [[trace(fun() -> {fun_applied(id(fun erlang:F/1), [x])} end), trace(fun() -> {fun_applied_last(id(fun erlang:F/1), [x])} end)]
     || F <- names()].
fun_applied(F, A) -> {id(1), apply(F, A)}.
fun_applied_last(F, A) -> id(1), apply(F, A).

called_apply() ->
    [[trace(fun() -> {called3(erlang, apply, M, f, A)} end), trace(fun() -> {called3_last(erlang, apply, M, f, A)} end),
      trace(fun() -> {called3_only(erlang, apply, M, f, A)} end)]
     || {M, A} <- [{m, [a | b]}, {{}, []}, {m, x}]] ++
        [trace(fun() -> {called3(erlang, apply, erlang, apply, id([erlang, apply, [a, b, [c | d]]]))} end)].
called3(M, F, A, B, C) -> {id(1), M:F(A, B, C)}.
called3_last(M, F, A, B, C) -> id(1), M:F(A, B, C).
called3_only(M, F, A, B, C) -> M:F(A, B, C).
natives_last() ->
    [trace(fun() -> {unicode_last(id(X))} end) || X <- [[a], 1, <<255>>]] ++
        [trace(fun() -> {unicode_only(X, Y)} end) || {X, Y} <- [{[a], utf8}, {"abc", utf8}]] ++
        [trace(fun() -> {send_only(X, y)} end) || X <- [1, nobody_there, {a, b, c}]].
unicode_last(X) -> id(1), unicode:characters_to_list(X, unicode).
unicode_only(X, Y) -> unicode:characters_to_binary(X, Y).
send_only(X, Y) -> X ! Y.

with_arguments() ->
    [[trace(fun() -> {applied(erlang, F, id([r, [a, b]]))} end), trace(fun() -> {applied_last(erlang, F, id([r, [a, b]]))} end),
      trace(fun() -> {called2(erlang, F, r, [a, b])} end), trace(fun() -> {called2_last(erlang, F, r, [a, b])} end),
      trace(fun() -> {fun_applied(id(fun erlang:F/2), id([r, [a, b]]))} end),
      trace(fun() -> {fun_applied_last(id(fun erlang:F/2), id([r, [a, b]]))} end)] || F <- id([error, nif_error, element])].
called2(M, F, A, B) -> {id(1), M:F(A, B)}.
called2_last(M, F, A, B) -> id(1), M:F(A, B).
with_options() ->
    A = id([r, [a, b], [{error_info, #{}}]]),
    [trace(fun() -> {applied(erlang, error, A)} end), trace(fun() -> {applied_last(erlang, error, A)} end),
     trace(fun() -> {fun_applied(id(fun erlang:error/3), A)} end), trace(fun() -> {applied(erlang, raise, id([exit, x, [{m, f, 0}]]))} end),
     trace(fun() -> {applied_last(erlang, raise, id([bad, x, []]))} end), trace(fun() -> applied_last(erlang, error, [r, x, [{error_info, #{a => 1}}]]) end)].
improper_arguments() ->
    [trace(fun() -> {error(r, id(A))} end) || A <- [[1 | 2], x, [], [1], none]] ++
        [trace(fun() -> {error(r, id([1 | 2]), [{error_info, #{}}])} end)].
not_loaded() ->
    [trace(fun() -> {erlang:nif_error(id(r))} end), trace(fun() -> id(1), erlang:nif_error(id(r), [a]) end)].

spawned() ->
    process_flag(trap_exit, true),
    [begin P = spawn_link(M, F, A), receive {'EXIT', P, R} -> {F, R} end end
     || {M, F, A} <- [{erlang, exit, [x]}, {erlang, raise, [exit, x, []]}]].

depth() ->
    Old = erlang:system_flag(backtrace_depth, 3),
    A = trace(fun() -> {even(id(12))} end),
    1 = erlang:system_flag(backtrace_depth, 1) - 2,
    B = {trace(fun() -> {even(id(12))} end), trace(fun() -> {even(id(-1))} end)},
    erlang:system_flag(backtrace_depth, 0),
    C = trace(fun() -> {even(id(-1))} end),
    0 = erlang:system_flag(backtrace_depth, 100),
    D = trace(fun() -> {even(id(-21))} end),
    {A, B, C, D, erlang:system_flag(backtrace_depth, Old), Old}.
even(0) -> error(none);
even(-1) -> {hd(id([]))};
even(N) when N > 0 -> {odd(N - 1)};
even(N) -> {odd(N + 1)}.
odd(N) when N > 0 -> {even(N - 1)};
odd(0) -> 0;
odd(-1) -> {even(-1)};
odd(N) -> [even(N + 1)].

long_list() ->
    L = id(lists:seq(1, 256)), M = id(?MODULE),
    [trace(fun() -> {apply(M, nothing, L)} end), trace(fun() -> {apply(id(x), L)} end), trace(fun() -> {apply(M, nothing, tl(L))} end)].

own_stack() -> {id(1), element(2, process_info(self(), current_stacktrace)), deeper(id(3))}.
deeper(0) -> process_info(self(), [current_stacktrace, current_function]);
deeper(N) -> {deeper(N - 1), N}.
own_stack_tail() -> {stack_last(self()), stack_only(self())}.
stack_last(P) -> id(P), process_info(id(P), current_stacktrace).
stack_only(P) -> process_info(P, current_stacktrace).
own_function() -> {process_info(self(), current_function), function_only(self())}.
function_only(P) -> process_info(P, current_function).
own_location() ->
    {process_info(self(), current_location),
     proplists:get_value(current_function, process_info(self()))}.

waiting() ->
    P = spawn(?MODULE, waits, []), until_waiting(P),
    R = [process_info(P, I) || I <- [current_function, current_location, current_stacktrace, status]],
    exit(P, kill), R.
until_waiting(P) -> process_info(P, status) =:= {status, waiting} orelse begin erlang:yield(), until_waiting(P) end.
waits() -> {id(1), wait_here(id(2))}.
wait_here(_) ->
    id(1),
    receive
        a -> 1;
        b -> 2
    end.

%% apply/2,3 reached as any other function.
applied_apply() ->
    [[trace(fun() -> {applied(erlang, apply, [F, A])} end), trace(fun() -> {applied_last(erlang, apply, [F, A])} end),
      trace(fun() -> {called2(erlang, apply, F, A)} end), trace(fun() -> {called2_last(erlang, apply, F, A)} end),
      trace(fun() -> {fun_applied(fun erlang:apply/2, [F, A])} end)]
     || F <- id([x, fun() -> 1 end, fun erlang:hd/1, fun erlang:error/1]), A <- id([[], [1], [1 | 2]])].
applied_apply3() ->
    [[trace(fun() -> {applied(erlang, apply, [M, F, A])} end), trace(fun() -> {applied_last(erlang, apply, [M, F, A])} end)]
     || M <- id([1, erlang]), F <- id([error, 2]), A <- id([[1], [1 | 2]])].

too_large() ->
    B = id(<<"abc">>),
    [trace(F) || F <- [fun() -> {<<0:(id(1 bsl 70))>>} end, fun() -> {<<1.0:(id(1 bsl 70))/float>>} end,
                       fun() -> {<<B:(id(1 bsl 70))/binary>>} end, fun() -> {<<B/binary, 0:(id(1 bsl 70))>>} end,
                       fun() -> {<<0:(id(-(1 bsl 70)))>>} end, fun() -> <<1:8, B:(id(1 bsl 80))/binary>> end]].

catch_level() ->
    L = fun() -> element(2, process_info(self(), catchlevel)) end,
    A = id(L()),
    B = (catch id(L())),
    C = try L() catch _:_ -> bad end,
    D = try (try throw(L()) catch throw:X -> {X, L()} end) catch _:_ -> bad end,
    E = try
            _ = (catch id(1)),
            try id(L()) of Y -> {Y, L()} catch error:_ -> bad end
        catch _:_ -> bad end,
    {A, B, C, D, E, nested_catch(id(3))}.
nested_catch(0) -> element(2, process_info(self(), catchlevel));
nested_catch(N) -> {catch id(nested_catch(N - 1)), N}.
