%% A ring of processes and a ping-pong.
-module(proc_ring).
-export([main/0]).

main() ->
    probe:line(ring(200, 20)),
    Pong = spawn(fun Loop() -> receive {ping, F, N} -> F ! {pong, N}, Loop(); stop -> ok end end),
    probe:line(lists:sum([begin Pong ! {ping, self(), N}, receive {pong, N} -> N end end || N <- lists:seq(1, 2000)])),
    Pong ! stop.

ring(N, Rounds) ->
    S = self(),
    First = lists:foldl(fun(_, Next) -> spawn(fun() -> relay(Next) end) end, S, lists:seq(1, N)),
    First ! {token, 0},
    turns(First, Rounds).

turns(First, 0) -> receive {token, V} -> First ! stop, receive stop -> V end end;
turns(First, R) -> receive {token, V} -> First ! {token, V + 1}, turns(First, R - 1) end.

relay(Next) ->
    receive
        {token, V} -> Next ! {token, V + 1}, relay(Next);
        stop -> Next ! stop
    end.
