%% A priority queue of timed events in gb_sets, and a rate limiter in a map.
-module(std_timer_queue).
-export([main/0]).

main() -> Q = lists:foldl(fun({T, E}, S) -> gb_sets:add({T, E}, S) end, gb_sets:new(), [{5, e}, {1, a}, {3, c}, {1, b}]), probe:line(run(Q, [])), probe:line(element(1, lists:mapfoldl(fun({T, K}, M) -> limit(K, T, M) end, #{}, [{1, x}, {2, x}, {3, x}, {3, y}, {12, x}]))).

run(Q, Acc) -> case gb_sets:is_empty(Q) of true -> lists:reverse(Acc); false -> {{T, E}, R} = gb_sets:take_smallest(Q), run(case E of a -> gb_sets:add({T + 3, again}, R); _ -> R end, [{T, E} | Acc]) end.
limit(K, T, M) -> Old = [X || X <- maps:get(K, M, []), X > T - 10], if length(Old) < 2 -> {ok, M#{K => [T | Old]}}; true -> {denied, M#{K => Old}} end.
