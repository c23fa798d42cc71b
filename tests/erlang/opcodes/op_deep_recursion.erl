%% Body recursion a million deep, and lists built that way.
-module(op_deep_recursion).
-export([main/0]).

main() -> probe:line([depth(1000000), length(build(300000)), sum(lists:seq(1, 300000)), mutual(200000), ackermann(2, 300), tak(12, 8, 4)]).

depth(0) -> 0; depth(N) -> 1 + depth(N - 1).
build(0) -> []; build(N) -> [N | build(N - 1)].
sum([]) -> 0; sum([H | T]) -> H + sum(T).
mutual(0) -> 0; mutual(N) -> 1 + lautum(N - 1).
lautum(0) -> 0; lautum(N) -> 2 + mutual(N - 1).
ackermann(0, N) -> N + 1; ackermann(M, 0) -> ackermann(M - 1, 1); ackermann(M, N) -> ackermann(M - 1, ackermann(M, N - 1)).
tak(X, Y, Z) when Y < X -> tak(tak(X - 1, Y, Z), tak(Y - 1, Z, X), tak(Z - 1, X, Y)); tak(_, _, Z) -> Z.
