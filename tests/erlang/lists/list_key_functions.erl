%% The key functions of lists that are written in Erlang.
-module(list_key_functions).
-export([main/0]).

main() ->
    L = [{b, 2}, {a, 1}, {c, 3}, {a, 0}],
    probe:line([lists:keysort(1, L), lists:ukeysort(1, L), lists:keysort(2, L), lists:keydelete(a, 1, L), lists:keyreplace(a, 1, L, {z}), lists:keystore(q, 1, L, {q, 9})]),
    probe:line([lists:keytake(a, 1, L), lists:keytake(q, 1, L), lists:keymap(fun(X) -> X * 2 end, 2, L), lists:keymerge(1, [{a, 1}], [{a, 2}, {b, 1}])]),
    probe:line([lists:zf(fun(X) -> element(2, X) > 1 end, L), proplists:get_value(a, L), lists:keyfind(3, 2, L)]).
