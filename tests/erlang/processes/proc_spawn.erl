%% Spawning by fun and by name, results by message, many processes.
-module(proc_spawn).
-export([main/0]).

-export([answer/2]).

main() ->
    Self = self(),
    spawn(fun() -> Self ! {one, 1} end),
    spawn(?MODULE, answer, [Self, 2]),
    probe:line([receive {one, X} -> X end, receive {answer, Y} -> Y end]),
    Pids = [spawn(fun() -> Self ! {self(), N * N} end) || N <- lists:seq(1, 500)],
    probe:line(lists:sum([receive {P, V} -> V end || P <- Pids])),
    probe:line([length(lists:usort(Pids)), is_pid(hd(Pids)), is_process_alive(Self)]),
    {P1, M} = spawn_monitor(fun() -> receive go -> ok end end),
    P1 ! go,
    receive {'DOWN', M, process, P1, R} -> probe:line(R) end,
    probe:line(is_process_alive(P1)).

answer(To, N) -> To ! {answer, N}.
