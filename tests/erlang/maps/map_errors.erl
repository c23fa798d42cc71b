%% badmap and badkey, from syntax, guards and the module maps.
-module(map_errors).
-export([main/0]).

main() ->
    M = #{a => 1},
    probe:show("update", fun() -> (probe:id(M))#{b := 2} end),
    probe:show("update two", fun() -> (probe:id(M))#{a := 2, c := 3} end),
    probe:show("put in list", fun() -> (probe:id([]))#{b => 2} end),
    probe:show("update a list", fun() -> (probe:id([]))#{b := 2} end),
    probe:show("match", fun() -> #{b := B} = probe:id(M), B end),
    probe:show("map_get", fun() -> map_get(b, probe:id(M)) end),
    probe:show("map_get of list", fun() -> map_get(b, probe:id([])) end),
    probe:show("map_size", fun() -> map_size(probe:id(x)) end),
    probe:show("is_map_key", fun() -> is_map_key(a, probe:id(x)) end),
    probe:calls([{maps, F, [k, not_map]} || F <- [get, find, is_key, remove, take, with, without]]),
    probe:calls([{maps, F, [not_map]} || F <- [keys, values, to_list, from_list, size, iterator]]),
    probe:calls([{maps, get, [b, M]}, {maps, update, [b, 1, M]}, {maps, put, [a, 1, x]}, {maps, update, [a, 1, x]}, {maps, merge, [M, x]}, {maps, merge, [x, M]}, {maps, merge, [x, y]},
                 {maps, from_list, [[a]]}, {maps, from_list, [[{a, 1} | b]]}, {maps, from_list, [[{a, 1, 2}]]}, {maps, from_keys, [x, 1]}, {maps, from_keys, [[a | b], 1]},
                 {maps, map, [x, M]}, {maps, fold, [x, 0, M]}, {maps, filter, [fun(_, _) -> maybe end, M]}, {maps, next, [x]}, {maps, update_with, [b, fun(X) -> X end, M]}]).
