%% counters of both kinds.
-module(counters_basic).
-export([main/0]).

main() ->
    [begin
         C = counters:new(2, [K]),
         probe:line([counters:add(C, 1, 5), counters:sub(C, 1, 2), counters:get(C, 1), counters:put(C, 2, 100), counters:get(C, 2), maps:get(size, counters:info(C))]),
         counters:put(C, 1, (1 bsl 63) - 1), counters:add(C, 1, 1), probe:line(counters:get(C, 1)),
         [probe:show({F, A}, fun() -> apply(counters, F, [C | A]) end) || {F, A} <- [{get, [0]}, {get, [3]}, {add, [1, x]}, {put, [1, 1 bsl 70]}]]
     end || K <- [atomics, write_concurrency]],
    probe:calls([{counters, new, [0, []]}, {counters, new, [1, [x]]}, {counters, get, [x, 1]}, {counters, info, [x]}]).
