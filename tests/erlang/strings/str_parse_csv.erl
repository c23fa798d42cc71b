%% CSV and INI texts parsed from lists and binaries.
-module(str_parse_csv).
-export([main/0]).

main() -> probe:line(csv("a,b\n\"x,1\",\"say \"\"hi\"\"\"\n,é\n")), probe:line(ini(<<"[one]\nk=v\n; comment\nn = 5\n[two]\nx=">>)).

csv(S) -> csv(S, [], [], []).
csv([], [], [], Rows) -> lists:reverse(Rows); csv([], F, R, Rows) -> lists:reverse([lists:reverse([lists:reverse(F) | R]) | Rows]);
csv([$" | T], [], R, Rows) -> quoted(T, [], R, Rows); csv([$, | T], F, R, Rows) -> csv(T, [], [lists:reverse(F) | R], Rows); csv([$\n | T], F, R, Rows) -> csv(T, [], [], [lists:reverse([lists:reverse(F) | R]) | Rows]); csv([C | T], F, R, Rows) -> csv(T, [C | F], R, Rows).
quoted([$", $" | T], F, R, Rows) -> quoted(T, [$" | F], R, Rows); quoted([$" | T], F, R, Rows) -> csv(T, F, R, Rows); quoted([C | T], F, R, Rows) -> quoted(T, [C | F], R, Rows).
ini(B) -> {M, _} = lists:foldl(fun(L, {M, S}) -> case string:trim(L) of <<>> -> {M, S}; <<";", _/binary>> -> {M, S}; <<"[", R/binary>> -> {M, binary:part(R, 0, byte_size(R) - 1)}; X -> [K, V] = string:split(X, "="), {M#{{S, string:trim(K)} => string:trim(V)}, S} end end, {#{}, none}, binary:split(B, <<"\n">>, [global])), M.
