%% Keys of all kinds: numbers that are equal, big ones, binaries, maps, funs, lists.
-module(map_keys_kinds).
-export([main/0]).

main() ->
    Keys = [1, 1.0, -1, 0.0, 1 bsl 70, float(1 bsl 70), a, 'é', "", "abc", <<>>, <<"abc">>, <<1:3>>, {}, {1}, {1.0}, #{}, #{1 => 2}, #{1.0 => 2}, [1 | 2], fun probe:id/1, fun lists:map/2],
    M = maps:from_list(lists:zip(Keys, lists:seq(1, length(Keys)))),
    probe:line(map_size(M)),
    probe:line([maps:get(K, M) || K <- Keys]),
    probe:line([maps:is_key(K, M) || K <- [2, 2.0, 1 bsl 71, {2}, "abd", <<"abd">>, [1 | 3], #{1 => 3}]]),
    probe:line(M),
    More = maps:merge(M, maps:from_list([{{x, I}, I} || I <- lists:seq(1, 40)])),
    probe:line([maps:get(K, More) || K <- Keys]).
