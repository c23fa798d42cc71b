%% Comparing deep and long terms does not need a deep stack.
-module(order_deep).
-export([main/0]).

main() ->
    Deep = fun(E) -> lists:foldl(fun(_, A) -> [A] end, E, lists:seq(1, 100000)) end,
    Tuple = fun(E) -> lists:foldl(fun(_, A) -> {x, A} end, E, lists:seq(1, 50000)) end,
    Long = lists:seq(1, 100000),
    probe:line([Deep(a) < Deep(b), Deep(a) =:= Deep(a), Tuple(1) == Tuple(1.0), Tuple(1) =:= Tuple(1.0)]),
    probe:line([Long < Long ++ [1], Long == lists:seq(1, 100000), Long > lists:seq(1, 99999)]),
    probe:line(erlang:phash2(Deep(a))).
