%% Parsing of expressions and forms from standard input.
%% stdin: "X = 1 + 2,\n  X * 3.\nf(A) ->\n  A.\n{a,b}.\n"
-module(io_stdin_erl).
-export([main/0]).

main() ->
    {ok, Es, _} = io:parse_erl_exprs(""), probe:line(Es), {ok, F, _} = io:parse_erl_form(""), probe:line(F), {ok, Ts, _} = io:scan_erl_exprs(""), probe:line(Ts), probe:line(io:parse_erl_exprs("")).
