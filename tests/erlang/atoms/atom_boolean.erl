%% and, or, xor, not, andalso, orelse: values and what is no boolean.
-module(atom_boolean).
-export([main/0]).

main() ->
    Bools = [true, false],
    probe:line([{A and B, A or B, A xor B, not A} || A <- Bools, B <- Bools]),
    probe:calls([{erlang, Op, A} || Op <- ['and', 'or', 'xor'], A <- [[true, 1], [x, false]]]),
    probe:calls([{erlang, 'not', [1]}]),
    probe:show("andalso", fun() -> probe:id(true) andalso probe:id(5) end),
    probe:show("andalso bad", fun() -> probe:id(5) andalso true end),
    probe:show("orelse", fun() -> probe:id(false) orelse probe:id([]) end),
    probe:show("orelse bad", fun() -> probe:id([]) orelse true end),
    probe:show("if not", fun() -> case not probe:id(maybe) of true -> 1; false -> 2 end end).
