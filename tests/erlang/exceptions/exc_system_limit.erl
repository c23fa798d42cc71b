%% system_limit from several BIFs.
-module(exc_system_limit).
-export([main/0]).

main() ->
    probe:calls([{erlang, make_tuple, [1 bsl 24, x]}, {erlang, make_tuple, [1 bsl 70, x]}, {erlang, 'bsl', [1, 1 bsl 50]}, {erlang, list_to_atom, [lists:duplicate(256, $x)]}]),
    probe:show("binary", fun() -> <<0:(probe:id(1 bsl 70))>> end),
    probe:show("copy", fun() -> binary:copy(<<"x">>, probe:id(1 bsl 80)) end),
    probe:show("fun arity", fun() -> erlang:make_fun(m, f, probe:id(256)) end),
    probe:show("apply", fun() -> apply(lists, seq, probe:id(lists:seq(1, 256))) end),
    probe:show("atom", fun() -> binary_to_atom(binary:copy(<<"é"/utf8>>, 256)) end).
