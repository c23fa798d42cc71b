%% Huffman codes: count, build the tree, encode and decode bit by bit.
-module(b_huffman).
-export([n/1, run/1]).
n(std) -> 25; n(small) -> 1.
run(N) ->
    T = lists:flatten(lists:duplicate(100,
                                      "the quick brown fox jumps over the lazy dog and runs "
                                      "away")),
    rep(N,
        fun () ->
                F = lists:foldl(fun (C, M) ->
                                        maps:update_with(C, fun (X) -> X + 1 end, 1, M)
                                end,
                                #{},
                                T),
                Tr = bld(lists:sort([{V, K} || {K, V} <- maps:to_list(F)])),
                Cd = maps:from_list(codes(Tr, [])),
                E = << <<(maps:get(C, Cd))/bitstring>> || C <- T >>,
                length(dec(E, Tr, Tr)) + bit_size(E)
        end).
bld([{_, T}]) -> T;
bld([{A, X}, {B, Y} | R]) -> bld(lists:sort([{A + B, {X, Y}} | R])).
codes({L, R}, P) -> codes(L, [0 | P]) ++ codes(R, [1 | P]);
codes(C, P) -> [{C, << <<B:1>> || B <- lists:reverse(P) >>}].
dec(<<>>, _, C) when is_integer(C) -> [C];
dec(B, T, C) when is_integer(C) -> [C | dec(B, T, T)];
dec(<<0:1, R/bitstring>>, T, {L, _}) -> dec(R, T, L);
dec(<<1:1, R/bitstring>>, T, {_, L}) -> dec(R, T, L);
dec(<<>>, _, _) -> [].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
