%% BIFs that do not exist, wrong arities, internal ones that refuse.
-module(err_undef_erlang).
-export([main/0]).

main() ->
    probe:calls([{erlang, nosuch, []}, {erlang, self, [1]}, {erlang, length, []}, {erts_internal, nosuch, [1]}, {maps, get, []}, {lists, reverse, []}, {ets, lookup, []}, {binary, match, []}, {math, sin, []}, {math, pi, [1]}, {re, run, []}, {os, getenv, [1, 2, 3]}, {persistent_term, nosuch, []}, {io, nosuch, []}]),
    probe:line([erlang:function_exported(M, F, A) || {M, F, A} <- [{erlang, '+', 2}, {erlang, length, 1}, {lists, reverse, 1}, {ets, insert, 2}, {maps, get, 2}, {maps, get, 4}, {erlang, apply, 3}, {math, pi, 0}]]), probe:line([erlang:is_builtin(M, F, A) || {M, F, A} <- [{erlang, '+', 2}, {erlang, apply, 3}, {lists, reverse, 1}, {lists, reverse, 2}, {ets, insert, 2}, {maps, get, 2}, {erlang, spawn, 1}, {erlang, halt, 0}]]), probe:calls([{erlang, function_exported, [1, a, 1]}, {erlang, function_exported, [a, b, -1]}, {erlang, is_builtin, [a, b, c]}]).
