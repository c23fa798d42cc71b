%% Iterators over small and large maps.
-module(map_iterators).
-export([main/0]).

main() ->
    I = maps:iterator(#{a => 1, b => 2}),
    {K, V, I2} = maps:next(I),
    probe:line([K, V, element(1, maps:next(I2)), maps:next(element(3, maps:next(I2)))]),
    Large = maps:from_list([{N, -N} || N <- lists:seq(1, 500)]),
    probe:line(count(maps:next(maps:iterator(Large)), 0, 0)),
    probe:line(maps:next(maps:iterator(#{}))),
    probe:line(map_size(maps:filter(fun(X, _) -> X rem 3 =:= 0 end, Large))),
    probe:line(map_size(maps:filtermap(fun(X, Y) -> X > 490 andalso {true, Y} end, Large))).

count(none, N, S) -> {N, S};
count({_, V, I}, N, S) -> count(maps:next(I), N + 1, S + V).
