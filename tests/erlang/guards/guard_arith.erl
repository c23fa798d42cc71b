%% Arithmetic, bit operations and comparison inside guards.
-module(guard_arith).
-export([main/0]).

main() ->
    [probe:line("~w ~w", [{A, B}, f(A, B)]) || {A, B} <- [{1, 2}, {2, 1}, {6, 3}, {1 bsl 64, 1}, {0, 0}, {1.5, 2}, {7, -7}, {a, 1}, {5, 1 bsl 80}, {16, 4}]], ok.

f(A, B) when A + B =:= 0 -> zero_sum;
f(A, B) when A * B > 1 bsl 70 -> huge;
f(A, B) when A rem B =:= 0, A div B =:= 2 -> double;
f(A, B) when A bsr 60 > B -> wide;
f(A, B) when A band 15 =:= 0, B bor 1 =:= 5 -> bits;
f(A, B) when A - B < 0 -> less;
f(A, B) when A / B =:= 2.0 -> ratio;
f(A, _) when is_atom(A) -> atom;
f(_, _) -> other.
