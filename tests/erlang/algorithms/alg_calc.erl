%% A calculator: tokens, precedence climbing, evaluation.
-module(alg_calc).
-export([main/0]).

main() -> [probe:show(S, fun() -> calc(S) end) || S <- ["1+2*3", "(1+2)*3", "2^3^2", "10/4", "-5+3", "2*(3-(4+1))", "7%3", "1/0", "1+", "a+1", "12 34", "((1))", "2^100"]], ok.

calc(S) -> {V, []} = expr(tokens(S), 0), V.
tokens([]) -> []; tokens([$\s | T]) -> tokens(T);
tokens([C | _] = S) when C >= $0, C =< $9 -> {D, R} = lists:splitwith(fun(X) -> X >= $0 andalso X =< $9 end, S), [list_to_integer(D) | tokens(R)];
tokens([C | T]) -> [C2 || C2 <- [list_to_atom([C])]] ++ tokens(T).
expr(Ts, Min) -> {L, R} = atom(Ts), climb(L, R, Min).
climb(L, [Op | T] = Ts, Min) -> case prec(Op) of {P, A} when P >= Min -> {R, T2} = expr(T, case A of left -> P + 1; right -> P end), climb(op(Op, L, R), T2, Min); _ -> {L, Ts} end;
climb(L, [], _) -> {L, []}.
atom(['(' | T]) -> {V, [')' | R]} = expr(T, 0), {V, R}; atom(['-' | T]) -> {V, R} = atom(T), {-V, R}; atom([N | T]) when is_integer(N) -> {N, T}.
prec('+') -> {1, left}; prec('-') -> {1, left}; prec('*') -> {2, left}; prec('/') -> {2, left}; prec('%') -> {2, left}; prec('^') -> {3, right}; prec(_) -> none.
op('+', A, B) -> A + B; op('-', A, B) -> A - B; op('*', A, B) -> A * B; op('/', A, B) -> A / B; op('%', A, B) -> A rem B; op('^', _, 0) -> 1; op('^', A, B) -> A * op('^', A, B - 1).
