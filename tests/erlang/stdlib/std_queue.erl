%% queue.
-module(std_queue).
-export([main/0]).

main() ->
    Q = queue:in(c, queue:in(b, queue:in(a, queue:new()))),
    probe:line([queue:to_list(Q), queue:len(Q), queue:out(Q), queue:peek(Q), queue:peek_r(Q), queue:is_empty(Q), queue:member(b, Q)]),
    {{value, a}, Q2} = queue:out(Q),
    probe:line([queue:to_list(F) || F <- [Q2, queue:in_r(z, Q), queue:reverse(Q), queue:join(Q, Q2), queue:filter(fun(X) -> X =/= b end, Q), queue:drop(Q), queue:from_list([1, 2]), queue:cons(x, Q), queue:snoc(Q, y)]]),
    probe:line([queue:out(queue:new()), queue:peek(queue:new()), queue:head(Q), queue:last(Q), queue:fold(fun(X, A) -> [X | A] end, [], Q), queue:any(fun(X) -> X =:= a end, Q), queue:all(fun is_atom/1, Q)]),
    probe:show("get of empty", fun() -> queue:get(queue:new()) end), probe:show("bad", fun() -> queue:in(a, x) end),
    Big = lists:foldl(fun queue:in/2, queue:new(), lists:seq(1, 1000)), probe:line([drain(Big, 0), queue:split(2, queue:from_list([1, 2, 3]))]).

drain(Q, S) -> case queue:out(Q) of {{value, X}, R} -> drain(R, S * 3 rem 1000003 + X); {empty, _} -> S end.
