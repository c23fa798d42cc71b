%% Derivatives of expressions in tuples, simplified and printed.
-module(b_symdiff).
-export([n/1, run/1]).
n(std) -> 37778;
n(small) -> 1.
run(N) ->
    E = {add, {mul, x, {pow, x, 3}}, {sin, {mul, 2, x}}},
    rep(N,
        fun (I) ->
                D = simp(d({add, E, {mul, I, x}})),
                D2 = simp(d(D)),
                {sz(D), sz(D2), lists:flatten(sh(D)), round(ev(D, 1.5) * 1000)}
        end).
d(x) -> 1;
d(N) when is_number(N) -> 0;
d({add, A, B}) -> {add, d(A), d(B)};
d({mul, A, B}) -> {add, {mul, d(A), B}, {mul, A, d(B)}};
d({pow, A, N}) -> {mul, {mul, N, {pow, A, N - 1}}, d(A)};
d({sin, A}) -> {mul, {cos, A}, d(A)};
d({cos, A}) -> {mul, {mul, -1, {sin, A}}, d(A)}.
simp({Op, A}) -> {Op, simp(A)};
simp({Op, A, B}) -> s(Op, simp(A), simp(B));
simp(X) -> X.
s(add, 0, B) -> B;
s(add, A, 0) -> A;
s(add, A, B) when is_number(A), is_number(B) -> A + B;
s(mul, 0, _) -> 0;
s(mul, _, 0) -> 0;
s(mul, 1, B) -> B;
s(mul, A, 1) -> A;
s(mul, A, B) when is_number(A), is_number(B) -> A * B;
s(mul, A, {mul, B, C}) when is_number(A), is_number(B) -> {mul, A * B, C};
s(pow, A, 1) -> A;
s(pow, _, 0) -> 1;
s(add, A, A) -> {mul, 2, A};
s(O, A, B) -> {O, A, B}.
sz({_, A, B}) -> 1 + sz(A) + sz(B);
sz({_, A}) -> 1 + sz(A);
sz(_) -> 1.
sh({add, A, B}) -> ["(", sh(A), "+", sh(B), ")"];
sh({mul, A, B}) -> [sh(A), "*", sh(B)];
sh({pow, A, B}) -> [sh(A), "^", sh(B)];
sh({F, A}) -> [atom_to_list(F), "(", sh(A), ")"];
sh(x) -> "x";
sh(N) -> integer_to_list(N).
ev(x, X) -> X;
ev({add, A, B}, X) -> ev(A, X) + ev(B, X);
ev({mul, A, B}, X) -> ev(A, X) * ev(B, X);
ev({pow, A, N}, X) -> math:pow(ev(A, X), N);
ev({sin, A}, X) -> math:sin(ev(A, X));
ev({cos, A}, X) -> math:cos(ev(A, X));
ev(N, _) -> N.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
