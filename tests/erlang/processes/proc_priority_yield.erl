%% Processes of several priorities, yield, and a busy loop that does not starve others.
-module(proc_priority_yield).
-export([main/0]).

main() ->
    S = self(),
    Busy = spawn(fun Spin() -> lists:sum(lists:seq(1, 100)), Spin() end),
    [spawn_opt(fun() -> erlang:yield(), S ! {done, P} end, [{priority, P}]) || P <- [normal, high, max]],
    probe:line(lists:sort([receive {done, P} -> P after 5000 -> none end || _ <- [1, 2, 3]])),
    exit(Busy, kill),
    Low = spawn_opt(fun() -> S ! low end, [{priority, low}]),
    probe:line([receive low -> low after 5000 -> none end, is_pid(Low), erlang:yield(), erlang:bump_reductions(100)]).
