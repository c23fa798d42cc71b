%% A word count and an inverted index in maps.
-module(map_as_set).
-export([main/0]).

main() ->
    Words = string:lexemes("the quick brown fox jumps over the lazy dog the end of the fox", " "),
    Count = lists:foldl(fun(W, M) -> maps:update_with(W, fun(N) -> N + 1 end, 1, M) end, #{}, Words),
    probe:line(Count),
    Index = lists:foldl(fun({W, I}, M) -> M#{W => [I | maps:get(W, M, [])]} end, #{}, lists:zip(Words, lists:seq(1, length(Words)))),
    probe:line(maps:get("the", Index)),
    Groups = maps:fold(fun(W, N, M) -> M#{N => [W | maps:get(N, M, [])]} end, #{}, Count),
    probe:line(maps:map(fun(_, L) -> lists:sort(L) end, Groups)).
