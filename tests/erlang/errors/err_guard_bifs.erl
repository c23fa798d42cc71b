%% Guard BIFs called in bodies with what they do not take.
-module(err_guard_bifs).
-export([main/0]).

main() ->
    Wrong = [1, a, "s", <<"b">>, {}, #{}, 2.5],
    probe:calls([{erlang, F, [X]} || F <- [abs, bit_size, byte_size, ceil, float, floor, hd, length, map_size, round, size, tl, trunc, tuple_size, node], X <- Wrong]),
    probe:show("size in code", fun() -> size(probe:id(a)) end), probe:show("length in code", fun() -> length(probe:id(a)) end), probe:show("hd in code", fun() -> hd(probe:id([])) end), probe:show("tl in code", fun() -> tl(probe:id(a)) end), probe:show("tuple_size in code", fun() -> tuple_size(probe:id([])) end), probe:show("byte_size in code", fun() -> byte_size(probe:id([])) end), probe:show("round in code", fun() -> round(probe:id([])) end), probe:show("map_size in code", fun() -> map_size(probe:id([])) end), probe:show("map_get in code", fun() -> map_get(a, probe:id(#{})) end), probe:show("node in code", fun() -> node(probe:id(x)) end), probe:show("element in code", fun() -> element(1, probe:id(x)) end), probe:show("not in code", fun() -> not probe:id(x) end), probe:show("binary_part in code", fun() -> binary_part(probe:id(<<"abc">>), 2, 9) end), probe:show("abs in code", fun() -> abs(probe:id(x)) end), probe:show("is_function in code", fun() -> is_function(probe:id(x), probe:id(-1)) end).
