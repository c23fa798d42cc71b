%% Keys whose hashes share many bits.
-module(map_collisions).
-export([main/0]).

main() ->
    Hash = fun(X) -> erlang:phash2(X, 64) end,
    Same = [I || I <- lists:seq(1, 20000), Hash(I) =:= 7],
    M = maps:from_list([{I, I} || I <- Same]),
    probe:line([length(Same) =:= map_size(M), lists:all(fun(I) -> maps:get(I, M) =:= I end, Same), maps:is_key(0, M)]),
    Gone = lists:foldl(fun maps:remove/2, M, lists:nthtail(10, Same)),
    probe:line([map_size(Gone), lists:sort(maps:keys(Gone)) =:= lists:sublist(Same, 10)]),
    Floats = maps:from_list([{float(I), I} || I <- lists:seq(1, 1000)] ++ [{I, -I} || I <- lists:seq(1, 1000)]),
    probe:line([map_size(Floats), maps:get(5.0, Floats), maps:get(5, Floats)]).
