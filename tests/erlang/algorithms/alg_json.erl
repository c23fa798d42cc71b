%% A JSON reader and writer over binaries.
-module(alg_json).
-export([main/0]).

main() ->
    Text = <<"{\"a\": [1, -2.5e3, true, null], \"s\\u00e9\": \"x\\n\\\"y\\\"\", \"o\": {}, \"e\": []}">>,
    {V, <<>>} = value(skip(Text)), probe:line(V), probe:line(iolist_to_binary(write(V))), {V2, _} = value(iolist_to_binary(write(V))), probe:line(V =:= V2), [probe:show(B, fun() -> value(B) end) || B <- [<<"[1,">>, <<"{1}">>, <<"tru">>, <<>>]], ok.

skip(<<C, R/binary>>) when C =< 32 -> skip(R);
skip(B) -> B.
value(<<"true", R/binary>>) -> {true, R}; value(<<"false", R/binary>>) -> {false, R}; value(<<"null", R/binary>>) -> {null, R};
value(<<$", R/binary>>) -> str(R, <<>>);
value(<<$[, R/binary>>) -> case skip(R) of <<$], R2/binary>> -> {[], R2}; R2 -> items(R2, []) end;
value(<<${, R/binary>>) -> case skip(R) of <<$}, R2/binary>> -> {#{}, R2}; R2 -> pairs(R2, #{}) end;
value(<<C, _/binary>> = B) when C =:= $-; C >= $0, C =< $9 -> num(B, []).
items(B, Acc) -> {V, R} = value(skip(B)), case skip(R) of <<$,, R2/binary>> -> items(R2, [V | Acc]); <<$], R2/binary>> -> {lists:reverse([V | Acc]), R2} end.
pairs(B, M) -> {K, R} = value(skip(B)), true = is_binary(K), <<$:, R2/binary>> = skip(R), {V, R3} = value(skip(R2)), case skip(R3) of <<$,, R4/binary>> -> pairs(R4, M#{K => V}); <<$}, R4/binary>> -> {M#{K => V}, R4} end.
str(<<$", R/binary>>, A) -> {A, R}; str(<<"\\n", R/binary>>, A) -> str(R, <<A/binary, $\n>>); str(<<"\\u", H:4/binary, R/binary>>, A) -> str(R, <<A/binary, (binary_to_integer(H, 16))/utf8>>); str(<<$\\, C, R/binary>>, A) -> str(R, <<A/binary, C>>); str(<<C, R/binary>>, A) -> str(R, <<A/binary, C>>).
num(<<C, R/binary>>, A) when C >= $0, C =< $9; C =:= $-; C =:= $+; C =:= $.; C =:= $e; C =:= $E -> num(R, [C | A]);
num(R, A) -> S = lists:reverse(A), {case {lists:member($., S), lists:member($e, S)} of {false, false} -> list_to_integer(S); _ -> list_to_float(S) end, R}.
write(A) when is_atom(A) -> atom_to_list(A); write(N) when is_integer(N) -> integer_to_list(N); write(F) when is_float(F) -> io_lib:format("~w", [F]); write(L) when is_list(L) -> [$[, lists:join($,, [write(X) || X <- L]), $]];
write(M) when is_map(M) -> [${, lists:join($,, [[write(K), $:, write(V)] || {K, V} <- lists:sort(maps:to_list(M))]), $}]; write(B) when is_binary(B) -> [$", << <<(esc(C))/binary>> || <<C>> <= B >>, $"].
esc($") -> <<"\\\"">>; esc($\n) -> <<"\\n">>; esc($\\) -> <<"\\\\">>; esc(C) -> <<C>>.
