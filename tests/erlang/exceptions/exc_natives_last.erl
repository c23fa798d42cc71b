%% Failing natives called last in a function: it is part of the stack trace, also when
%% what fails is a function that the native goes on with.
-module(exc_natives_last).
-export([main/0]).

main() ->
    [show({bad, X}, fun() -> {to_list(X), to_binary(X, utf8)} end) || X <- [a, [a | b], 1, [-1]]],
    [show({encoding, E}, fun() -> {to_binary("abc", E)} end) || E <- [leading, {utf16, middle}, [], utf7]],
    [show({re, P}, fun() -> {matched("abc", P, probe:id([global]))} end) || P <- [[16#d800], a, "("]],
    [show({re, O}, fun() -> {matched("abc", "b", O)} end) || O <- [x, [nope], [{capture, 1, 2}]]],
    [show({apply, M, A}, fun() -> {W(erlang, apply, M, f, A)} end)
     || W <- [fun called/5, fun only/5, fun body/5], {M, A} <- [{m, [a | b]}, {{}, []}, {m, x}, {erlang, [a]}]],
    [show({'fun', A}, fun() -> {(probe:id(fun unicode:characters_to_list/2))(A, x)} end) || A <- ["a", a]],
    [show({link, A}, fun() -> {linked(A)} end) || A <- [a, {}, 1]].

show(Label, F) -> probe:line([Label, try F() catch C:R:S -> {C, R, S} end]).

to_list(X) -> probe:id(1), unicode:characters_to_list(X, unicode).
to_binary(X, E) -> unicode:characters_to_binary(X, E).
matched(S, P, O) -> re:run(S, P, O).
called(M, F, A, B, C) -> probe:id(1), M:F(A, B, C).
only(M, F, A, B, C) -> M:F(A, B, C).
body(M, F, A, B, C) -> {M:F(A, B, C)}.
linked(X) -> link(X).
