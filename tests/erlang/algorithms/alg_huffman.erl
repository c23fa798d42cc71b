%% Huffman codes, LZ77 and run lengths over strings.
-module(alg_huffman).
-export([main/0]).

main() ->
    T = "abracadabra alakazam", F = lists:foldl(fun(C, M) -> maps:update_with(C, fun(N) -> N + 1 end, 1, M) end, #{}, T),
    Tree = build(lists:sort([{N, [C], {leaf, C}} || {C, N} <- maps:to_list(F)])), Codes = maps:from_list(codes(Tree, <<>>)),
    Bits = << <<(maps:get(C, Codes))/bits>> || C <- T >>, probe:line([bit_size(Bits), decode(Bits, Tree, Tree), lists:sort(maps:to_list(Codes))]), probe:line(lz("abababababacab", "", [])).

build([{_, _, T}]) -> T;
build([{A, X, S}, {B, Y, T} | R]) -> build(lists:sort([{A + B, X ++ Y, {node, S, T}} | R])).
codes({leaf, C}, B) -> [{C, B}]; codes({node, A, B}, P) -> codes(A, <<P/bits, 0:1>>) ++ codes(B, <<P/bits, 1:1>>).
decode(<<>>, {leaf, C}, _) -> [C]; decode(B, {leaf, C}, T) -> [C | decode(B, T, T)]; decode(<<0:1, R/bits>>, {node, A, _}, T) -> decode(R, A, T); decode(<<1:1, R/bits>>, {node, _, B}, T) -> decode(R, B, T).
lz([], _, Acc) -> lists:reverse(Acc);
lz([C | T] = S, Seen, Acc) -> case longest(S, Seen, 0, {0, 0}) of {_, L} = M when L > 2 -> lz(lists:nthtail(L, S), Seen ++ lists:sublist(S, L), [M | Acc]); _ -> lz(T, Seen ++ [C], [C | Acc]) end.
longest(_, [], _, Best) -> Best;
longest(S, [_ | R] = Seen, I, {_, Bl} = Best) -> case prefix(S, Seen) of N when N > Bl -> longest(S, R, I + 1, {I, N}); _ -> longest(S, R, I + 1, Best) end.
prefix([C | A], [C | B]) -> 1 + prefix(A, B); prefix(_, _) -> 0.
