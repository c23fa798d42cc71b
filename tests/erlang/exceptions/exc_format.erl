%% erl_error and the shell's text of exceptions with error_info.
-module(exc_format).
-export([main/0]).

main() ->
    Show = fun(F) ->
                   try F() catch C:R:S ->
                       Own = [{M, Fn, A, I} || {M, Fn, A, I} <- S, M =/= erl_eval, M =/= init],
                       io:put_chars([erl_error:format_exception(C, R, Own), $\n])
                   end
           end,
    [Show(F) || F <- [fun() -> atom_to_list(probe:id(1)), ok end, fun() -> binary_to_integer(<<"x">>) + 1 end, fun() -> 1 + probe:id(a) end, fun() -> #{} = probe:id([]) end,
                      fun() -> lists:nth(probe:id(5), [1]), ok end, fun() -> maps:get(k, #{}), ok end, fun() -> ets:lookup(no_table, x), ok end, fun() -> throw(ball) end,
                      fun() -> exit({shutdown, x}) end, fun() -> (probe:id(fun(X) -> X end))() end, fun() -> no_mod:f(1), ok end, fun() -> list_to_atom(lists:duplicate(300, $a)), ok end,
                      fun() -> <<(probe:id(a)):8>> end, fun() -> element(3, probe:id({1})), ok end, fun() -> case probe:id("long reason") of x -> y end end]],
    ok.
