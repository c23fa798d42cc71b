%% BIFs that are allowed in guards: floor, ceil, round, node, self, min, max, binary_part.
-module(guard_bifs).
-export([main/0]).

main() ->
    [probe:line("~w ~w", [X, f(X)]) || X <- [1.5, 2.0, -0.5, 7, <<"abcd">>, <<"xbcd">>, a, [1], {1, 2}, 0]],
    probe:line([g(self()), g(x), node() =:= node(self())]).

f(X) when floor(X) =:= 1, ceil(X) =:= 2 -> between;
f(X) when round(X) =:= 2 -> two;
f(X) when trunc(X) =:= 0, X < 0 -> minus;
f(X) when binary_part(X, 0, 1) =:= <<"a">> -> starts_with_a;
f(X) when binary_part(X, {1, 2}) =:= <<"bc">> -> bc;
f(X) when float(X) > 6.0 -> large;
f(X) when size(X) =:= 2 -> pair;
f(X) when tl(X) =:= [] -> single;
f(X) when -X =:= X -> zero;
f(_) -> none.

g(P) when P =:= self(), node(P) =:= node() -> me;
g(_) -> other.
