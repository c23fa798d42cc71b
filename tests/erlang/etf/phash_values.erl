%% phash2 and phash of all kinds of terms: the same on every machine.
-module(phash_values).
-export([main/0]).

main() ->
    Terms = [0, 1, -1, 255, 1 bsl 27, 1 bsl 32, 1 bsl 59, 1 bsl 64, -(1 bsl 64), 1.0, 0.0, -0.0, 1.5e100, a, b, abc, '', 'é', [], [1], [1, 2, 3], "abc", "a long string of characters", [a | b], {}, {1}, {a, b, c}, #{}, #{a => 1}, #{1 => 2, 3 => 4}, <<>>, <<"a">>, <<"abcdefgh">>, <<"abcdefghijklmnopq">>, <<1:1>>, <<255, 7:3>>, fun lists:map/2, true, [[]], {[]}],
    [probe:line("~w ~w ~w ~w", [T, erlang:phash2(T), erlang:phash2(T, 1000), erlang:phash(T, 1 bsl 32)]) || T <- Terms],
    probe:line([erlang:phash2(lists:seq(1, 1000)), erlang:phash2(maps:from_list([{I, I} || I <- lists:seq(1, 100)])), erlang:phash2(x, 1 bsl 32), erlang:phash2(x, 1)]),
    probe:calls([{erlang, phash2, [x, N]} || N <- [0, -1, (1 bsl 32) + 1, a]] ++ [{erlang, phash, [x, N]} || N <- [0, a, 1 bsl 33]]).
