%% Guard BIFs and tests that jump on failure, in and, or, nested conditions.
-module(op_bif_fail).
-export([main/0]).

main() -> [probe:line("~w ~w", [X, [f(X), g(X), h(X)]]) || X <- [[], [1], {1}, #{a => 1}, <<1>>, 5, a, 1.5, {a, [1]}, [[]], "long list"]], ok.

f(X) when length(X) > 3 orelse tuple_size(X) =:= 2 -> a;
f(X) when is_list(X) andalso X =/= [] andalso hd(X) =:= 1 -> b;
f(X) when element(1, X) + 1 =:= 2; byte_size(X) =:= 1 -> c;
f(_) -> d.
g(X) -> (is_integer(X) andalso X > 3) orelse (is_list(X) andalso length(X) =:= 1) orelse (is_tuple(X) andalso is_list(element(tuple_size(X), X))).
h(X) -> Y = is_atom(X) or is_float(X), Z = Y xor (X =:= a), {Y, Z, not Z, Y and Z}.
