%% All classes caught by try, catch and nested.
-module(exc_classes).
-export([main/0]).

main() ->
    Raise = fun(C) -> case C of e -> error(reason); t -> throw(ball); x -> exit(why); n -> normal end end,
    [probe:line("~w ~w", [C, try Raise(C) of V -> {value, V} catch error:R -> {error, R}; throw:R -> {throw, R}; exit:R -> {exit, R} end]) || C <- [e, t, x, n]],
    [probe:line("~w", [case catch Raise(C) of {'EXIT', {R, S}} when is_list(S) -> {'EXIT', R, stack}; O -> O end]) || C <- [e, t, x, n]],
    [probe:line("~w", [try Raise(C) catch R -> {thrown, R}; _:R -> {other, R} end]) || C <- [e, t, x, n]],
    probe:line(try try throw(a) catch throw:b -> inner end catch throw:a -> outer end),
    probe:line(try try error(a) catch error:a -> throw(b) end catch throw:b -> second end),
    probe:line(try throw({x, 1}) catch throw:{x, N} when N > 1 -> big; throw:{x, N} when N =< 1 -> {small, N} end).
