%% All eight comparison operators, in bodies, guards and as functions.
-module(order_operators).
-export([main/0]).

main() ->
    Pairs = [{1, 1}, {1, 1.0}, {1, 2}, {b, a}, {"a", "a"}, {{1}, {1.0}}, {[], {}}],
    [probe:line("~w ~w ~w", [P, body(A, B), [erlang:Op(A, B) || Op <- ['==', '/=', '=:=', '=/=', '<', '>', '=<', '>=']]])
     || {A, B} = P <- Pairs],
    [probe:line("~w", [guards(A, B)]) || {A, B} <- Pairs],
    ok.

body(A, B) -> [A == B, A /= B, A =:= B, A =/= B, A < B, A > B, A =< B, A >= B].

guards(A, B) ->
    [if A == B -> eq; true -> ne end, if A =:= B -> same; true -> other end,
     if A < B -> lt; A > B -> gt; true -> neither end, if A =< B -> le; true -> no end,
     if A >= B -> ge; true -> no end, if A /= B -> ne; true -> no end, if A =/= B -> differ; true -> no end].
