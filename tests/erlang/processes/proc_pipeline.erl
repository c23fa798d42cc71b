%% A pipeline of stages, a worker pool and a lock made of processes.
-module(proc_pipeline).
-export([main/0]).

main() ->
    S = self(), Out = spawn(fun() -> sink(S, []) end), Double = spawn(fun() -> stage(fun(X) -> X * 2 end, Out) end), Inc = spawn(fun() -> stage(fun(X) -> X + 1 end, Double) end), [Inc ! {item, X} || X <- lists:seq(1, 10)], Inc ! done, probe:line(receive {result, L} -> L end),
    Pool = [spawn(fun Loop() -> receive {job, N, F} -> F ! {answer, N, fact(N)}, Loop() end end) || _ <- lists:seq(1, 4)], [lists:nth(N rem 4 + 1, Pool) ! {job, N, S} || N <- lists:seq(1, 20)], probe:line([receive {answer, N, R} -> R end || N <- lists:seq(1, 20)]),
    Lock = spawn(fun Free() -> receive {take, P} -> P ! taken, receive {release, P} -> Free() end end end), C = counters:new(1, []), [spawn(fun() -> [begin Lock ! {take, self()}, receive taken -> ok end, V = counters:get(C, 1), erlang:yield(), counters:put(C, 1, V + 1), Lock ! {release, self()} end || _ <- lists:seq(1, 50)], S ! finished end) || _ <- lists:seq(1, 6)], [receive finished -> ok end || _ <- lists:seq(1, 6)], probe:line(counters:get(C, 1)).

stage(F, Next) -> receive {item, X} -> Next ! {item, F(X)}, stage(F, Next); done -> Next ! done end.
sink(To, Acc) -> receive {item, X} -> sink(To, [X | Acc]); done -> To ! {result, lists:reverse(Acc)} end.
fact(0) -> 1; fact(N) -> N * fact(N - 1).
