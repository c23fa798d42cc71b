%% Ten thousand processes at once; spawning trees; all end.
-module(proc_many).
-export([main/0]).

main() ->
    S = self(),
    Pids = [spawn(fun() -> receive {sum, X} -> S ! {part, X + I} end end) || I <- lists:seq(1, 10000)],
    [P ! {sum, 1} || P <- Pids],
    probe:line(collect(10000, 0)),
    probe:line(tree(10)),
    probe:line(lists:any(fun is_process_alive/1, Pids)).

collect(0, A) -> A;
collect(N, A) -> receive {part, X} -> collect(N - 1, A + X) end.

tree(0) -> 1;
tree(N) -> S = self(), [spawn(fun() -> S ! {leaf, tree(N - 1)} end) || _ <- [1, 2]], lists:sum([receive {leaf, X} -> X end || _ <- [1, 2]]).
