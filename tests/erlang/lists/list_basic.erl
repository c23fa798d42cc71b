%% hd, tl, length, ++, --, member, reverse.
-module(list_basic).
-export([main/0]).

main() ->
    L = probe:id([1, 2, 3]),
    probe:line([hd(L), tl(L), length(L), L ++ [4], L ++ x, [] ++ x, L -- [2], [1, 1, 2] -- [1], "aba" -- "a"]),
    probe:line([lists:member(2, L), lists:member(2.0, L), lists:reverse(L), lists:reverse(L, [x | y])]),
    probe:line(([1, 2, 3, 2, 1] -- [2, 1]) -- [1]),
    probe:line([[]] ++ [] ++ [[] | []]).
