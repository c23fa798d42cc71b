%% A module that is missing, made by an error handler; undefined functions of a loaded one.
-module(proc_error_handler).
-export([main/0]).

-export([undefined_function/3, undefined_lambda/3]).

main() ->
    probe:line(before),
    process_flag(error_handler, ?MODULE), probe:line([missing_module:anything(1, 2), (fun missing:f/1)(5), apply(lists, not_there, [x])]), process_flag(error_handler, error_handler), probe:show("again", fun() -> missing_module:anything(1, 2) end).

undefined_function(M, F, A) -> {handled, M, F, A}.
undefined_lambda(M, F, A) -> {lambda, M, F, A}.
