%% A match context that is reused, kept over calls, turned back into a binary, passed on.
-module(op_bs_context).
-export([main/0]).

main() ->
    probe:line([scan(<<"ab12cd">>, []), back(<<1, 2, 3>>), twice(<<"xyz">>), alt(<<2, 9, 8>>), alt(<<1, "rest">>), alt(<<>>), nested(<<1, 2, 3, 4>>), pos(<<"key:value">>), utf(<<"aé日"/utf8>>)]).

scan(<<>>, A) -> lists:reverse(A);
scan(<<C, R/binary>>, A) when C >= $0, C =< $9 -> {N, R2} = int(R, C - $0), scan(R2, [N | A]);
scan(<<C, R/binary>> = All, A) -> scan(R, [{C, byte_size(All)} | A]).
int(<<C, R/binary>>, N) when C >= $0, C =< $9 -> int(R, N * 10 + C - $0);
int(R, N) -> {N, R}.
back(<<A, R/binary>> = B) -> {A, byte_size(B), R, probe:id(B)}.
twice(B) -> <<X, _/binary>> = B, <<Y:16, Z/binary>> = B, {X, Y, Z, B}.
alt(<<1, R/binary>>) -> {one, R}; alt(<<2, A, B>>) -> {two, A, B}; alt(B) -> {none, B}.
nested(<<A, R/binary>>) -> case R of <<B, S/binary>> -> <<C, D>> = S, {A, B, C, D}; _ -> no end.
pos(B) -> pos(B, B, 0).
pos(<<$:, R/binary>>, All, N) -> {binary:part(All, 0, N), R}; pos(<<_, R/binary>>, All, N) -> pos(R, All, N + 1); pos(<<>>, All, _) -> All.
utf(<<C/utf8, R/binary>>) -> [C | utf(R)]; utf(<<>>) -> [].
