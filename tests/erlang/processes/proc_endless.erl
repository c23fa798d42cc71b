%% Loops without end of all kinds let other processes run.
-module(proc_endless).
-export([main/0, again/1, outside/1, applied/3]).

main() -> [io:format("~w ~w~n", [Name, run(Loop)]) || {Name, Loop} <- loops()].

loops() ->
    [{itself, fun() -> itself() end},
     {three, fun() -> one(0) end},
     {modules, fun() -> again(0) end},
     {body, fun() -> body(0) end},
     {named_fun, fun() -> F = fun G(X) -> G(X + 1) end, F(0) end},
     {own_argument, fun() -> F = fun(G, X) -> G(G, X + 1) end, F(F, 0) end},
     {external_fun, fun() -> outside(0) end},
     {handed_on, fun() -> even(fun odd/2, 0) end},
     {beside, fun() -> beside:through(fun beside:through/2, 0) end},
     {applied, fun() -> applied(?MODULE, applied, 0) end},
     {polled, fun() -> polled() end},
     {thrown, fun() -> thrown(0) end},
     {thrown_beside, fun() -> thrown_beside(0) end},
     {stream, fun() -> stream(fun naturals/1, 0) end},
     {folded, fun() -> folded() end},
     {to_itself, fun() -> to_itself(0) end}].

%% Whether it still runs after five pauses, and each was short.
run(Loop) ->
    Pid = spawn(Loop),
    Pauses = [pause() || _ <- lists:seq(1, 5)],
    Alive = is_process_alive(Pid),
    exit(Pid, kill),
    {Alive, lists:max(Pauses) < 2000}.

pause() ->
    Start = erlang:monotonic_time(millisecond),
    receive after 20 -> erlang:monotonic_time(millisecond) - Start end.

itself() -> itself().
one(N) -> two(N + 1).
two(N) -> three(N + 1).
three(N) -> one(N + 1).
again(N) -> beside:again(?MODULE, N).
body(N) -> case beside:next(N) of M when M > 0 -> body(M) end.
outside(N) -> beside:back(fun ?MODULE:outside/1, N).
even(F, N) -> F(fun even/2, N + 1).
odd(F, N) -> F(fun odd/2, N + 1).
applied(M, F, N) -> M:F(M, F, N + 1).
polled() -> receive never -> ok after 0 -> polled() end.
thrown(N) -> try throw(N) catch M -> thrown(M + 1) end.
thrown_beside(N) -> try beside:thrown(N) catch M -> thrown_beside(M + 1) end.
naturals(N) -> {N + 1, fun naturals/1}.
stream(F, N) -> {M, G} = F(N), stream(G, M).
folded() -> lists:foldl(fun(X, Sum) -> (Sum + X) band 16#ffff end, 0, lists:seq(1, 1000)), folded().
to_itself(N) -> self() ! {n, N}, receive {n, M} -> to_itself(M + 1) end.
