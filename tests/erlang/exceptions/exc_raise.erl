%% erlang:raise/3: its classes, its stack, and what it refuses.
-module(exc_raise).
-export([main/0]).

main() ->
    S = [{m, f, 1, [{file, "x.erl"}, {line, 5}]}, {m, g, [a, b], []}, {fun() -> ok end, [x]}],
    [try erlang:raise(C, reason, S) catch C2:R:S2 -> probe:line([C2, R, length(S2), lists:sublist(S2, 2)]) end || C <- [error, exit, throw]],
    probe:line(catch erlang:raise(exit, r, [])),
    probe:line(catch erlang:raise(error, r, [])),
    probe:line(catch erlang:raise(throw, r, [])),
    probe:calls([{erlang, raise, A} || A <- [[bad, r, []], [error, r, x], [error, r, [x]], [error, r, [{m, f}]], [error, r, [{m, f, 1, x}]]]]),
    try try error(one) catch error:one:St -> erlang:raise(error, two, St) end catch error:two:T -> Top = hd(T), probe:line([element(1, Top), element(2, Top)]) end,
    try erlang:raise(error, r, [{m, f, 1} | tail]) catch C3:R3 -> probe:line([C3, R3]) end.
