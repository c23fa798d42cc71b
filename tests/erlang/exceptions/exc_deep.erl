%% Exceptions through deep stacks, caught far below, with the stack trace cut at its depth.
-module(exc_deep).
-export([main/0]).

main() ->
    probe:line(try deep(10000) catch throw:bottom -> caught end),
    S = try deep_error(1000) catch error:_:St -> St end,
    probe:line([length(S), hd(S)]),
    Old = erlang:system_flag(backtrace_depth, 3),
    S2 = try deep_error(1000) catch error:_:St2 -> St2 end,
    erlang:system_flag(backtrace_depth, Old),
    probe:line([Old, length(S2)]),
    probe:line(loop(100000, 0)).

deep(0) -> throw(bottom);
deep(N) -> 1 + deep(N - 1).

deep_error(0) -> error(here);
deep_error(N) -> 1 + deep_error(N - 1).

loop(0, A) -> A;
loop(N, A) -> loop(N - 1, try raise(N) catch throw:X -> A + X; error:_ -> A end).

raise(N) when N rem 3 =:= 0 -> error(x);
raise(N) -> throw(N rem 2).
