%% Tests, comparisons and choices.
-module(on_checks).
-export([types/0, less/0, less_than_constants/0, equal/0, equal_to_constants/0, select_atoms/0,
         select_integers/0, select_many/0, select_mixed/0, select_big/0, select_sizes/0, tagged/0,
         functions/0, booleans/0, compare_guards/0, conditions/0, records/0]).
-import(harness, [id/1]).

-record(small, {a, b = 2, c}).
-record(big, {a, b, c, d, e, f, g, h = 8, i, j}).

things() ->
    id([1, -1, 1 bsl 70, -(1 bsl 70), 1.0, 0.5, a, true, false, [], [1], [1 | 2], {}, {a}, {a, 1},
        {b, 1, 2}, <<>>, <<1>>, <<1:3>>, #{}, #{a => 1}, fun erlang:abs/1, fun(X) -> X end, "ab"]).

types() -> [type(X) || X <- [self(), make_ref() | things()]].
type(X) ->
    [is_integer(X), is_float(X), is_number(X), is_atom(X), is_boolean(X), is_list(X), is_tuple(X),
     is_binary(X), is_bitstring(X), is_map(X), is_function(X), is_pid(X), is_reference(X),
     is_port(X) | guards(X)].
guards(X) when is_integer(X) -> integer;
guards(X) when is_float(X) -> float;
guards(X) when is_boolean(X) -> boolean;
guards(X) when is_atom(X) -> atom;
guards([]) -> nil;
guards([_ | T]) when is_list(T) -> list;
guards(X) when is_list(X) -> improper;
guards(X) when is_tuple(X) -> tuple;
guards(X) when is_binary(X) -> binary;
guards(X) when is_bitstring(X) -> bits;
guards(X) when is_map(X) -> map;
guards(X) when is_function(X, 1) -> function1;
guards(X) when is_function(X) -> function;
guards(X) when is_pid(X) -> pid;
guards(X) when is_port(X) -> port;
guards(X) when is_reference(X) -> reference.

select_many() ->
    [[{X, dense(X), sparse(X), named(X), either(X)} || X <- lists:seq(-3, 24)],
     [{X, dense(X), sparse(X), named(X), either(X)} ||
      X <- things() ++ id([1000, -1000, 1 bsl 50, -(1 bsl 50), 1 bsl 58, (1 bsl 63) - 1, -(1 bsl 63),
                           zeta, b, c, d, e, f, g, h, i, j, k, lists, '', nonode@nohost])]].
dense(3) -> c; dense(4) -> d; dense(5) -> e; dense(6) -> f; dense(7) -> g; dense(8) -> h;
dense(9) -> i; dense(10) -> j; dense(11) -> k; dense(12) -> c; dense(13) -> m; dense(_) -> no.
sparse(1000) -> a; sparse(-1000) -> b; sparse(0) -> c; sparse(1 bsl 50) -> d; sparse(-(1 bsl 50)) -> e;
sparse(-1) -> f; sparse(2) -> g; sparse(5) -> h; sparse(6) -> i; sparse(20) -> j; sparse(21) -> k;
sparse(X) -> {no, X}.
named(zeta) -> 1; named(a) -> 2; named(b) -> 3; named([]) -> 4; named(lists) -> 5; named(true) -> 6;
named(false) -> 7; named(f) -> 8; named(g) -> 9; named(h) -> 10; named('') -> 11; named(_) -> no.
either(1) -> 1; either(a) -> 2; either(2) -> 3; either(b) -> 4; either(3) -> 5; either(c) -> 6;
either(4) -> 7; either(d) -> 8; either(5) -> 9; either(e) -> 10; either(_) -> no.

less() -> [[{A < B, A >= B, A =< B, A > B} || B <- id([0, 1.5, 1 bsl 65, a, {}, [], <<>>])]
           || A <- id([1, 1.0, 1 bsl 64, b, {1}, [a], <<"x">>])].

less_than_constants() -> [constants(X) || X <- id([4, 5, 6, 5.0, 4.9, 1 bsl 70, -(1 bsl 70), a])].
constants(X) -> {lt(X), ge(X), gt(X), le(X)}.
lt(X) when X < 5 -> true; lt(_) -> false.
ge(X) when X >= 5 -> true; ge(_) -> false.
gt(X) when 5 < X -> true; gt(_) -> false.
le(X) when 5 >= X -> true; le(_) -> false.

equal() -> [[{A == B, A /= B, A =:= B, A =/= B} || B <- things_to_compare()]
            || A <- things_to_compare()].
things_to_compare() -> id([1, 1.0, 1 bsl 70, a, [], [1], {1}, {1.0}, <<"a">>, #{1 => 2}]).

equal_to_constants() -> [eq(X) || X <- id([1, 1.0, a, [], "ab", {x, 1}, 1 bsl 70, 2.5, <<"q">>, -7, zz])].
eq(X) ->
    [X =:= 1, X =:= a, X =:= [], X =:= "ab", X =:= {x, 1}, X =:= 1 bsl 70, X =:= 2.5, X =:= <<"q">>,
     X =/= 1, X =/= a, X == 1, X /= 1, X == 1.0, X =:= -7, ne(X)].
ne(X) when X =/= 1, X =/= a, X =/= [], X =/= "ab", X /= 2.5 -> other;
ne(X) when X =:= 1; X =:= a -> one_or_a;
ne(_) -> no.

select_atoms() -> [atoms(X) || X <- id([a, b, [], c, 1, {}])].
atoms(a) -> 1;
atoms(b) -> 2;
atoms([]) -> 3;
atoms(c) -> 4;
atoms(_) -> 5.

select_integers() -> [integers(X) || X <- id([1, 2, 1000, -1, 3.0, 2.0, a, 1 bsl 70])].
integers(1) -> a;
integers(2) -> b;
integers(1000) -> c;
integers(-1) -> d;
integers(_) -> e.

select_mixed() -> [mixed(X) || X <- id([1.5, 2.5, -0.0, 0.0, 1])].
mixed(1.5) -> a;
mixed(2.5) -> b;
mixed(0.5) -> c;
mixed(_) -> d.

select_big() -> [big(X) || X <- id([1, 16#ffffffffffffffffffff, 16#fffffffffffffffffffe, 3])].
big(1) -> a;
big(16#ffffffffffffffffffff) -> b;
big(16#fffffffffffffffffffe) -> c;
big(_) -> d.

select_sizes() -> [size_of(X) || X <- id([{}, {1}, {1, 2}, {1, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8},
                                       {1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, a])].
size_of({}) -> 0;
size_of({A}) -> A;
size_of({_, B}) -> B;
size_of({_, _, _, _, _, _, _, H}) -> H;
size_of({_, _, _, _, _, _, _, _, I}) -> I;
size_of({_, _, _, _, _, _, _, _, I, J}) -> {I, J};
size_of(_) -> other.

tagged() -> [tag(X) || X <- id([{ok, 1}, {error, 2}, {ok}, {ok, 1, 2}, ok, #big{}, {big, 1}, #small{}])].
tag({ok, X}) -> [X];
tag(#big{h = H}) -> {big, H};
tag(#small{b = B}) -> {small, B};
tag({_, X}) -> {pair, X};
tag(_) -> no.

functions() -> [[is_function(F, A) || A <- id([0, 1, 2])] ++ [arity(F)]
                || F <- id([fun() -> 1 end, fun erlang:abs/1, fun(_, _) -> 2 end, x])].
arity(F) when is_function(F, 0) -> zero;
arity(F) when is_function(F, 1) -> one;
arity(F) when is_function(F, 2) -> two;
arity(_) -> none.

compare_guards() -> [compare(A, B) || A <- id([1, 2, 2.0, a]), B <- id([1, 2, 3, b, {}])].
compare(A, B) when A >= B, A /= B -> more;
compare(A, B) when A == B, A =/= B -> alike;
compare(A, B) when 3 >= B, is_number(A) -> {small, A};
compare(A, B) when tuple_size(B) >= 0 -> {tuple, A};
compare(_, _) -> none.

booleans() -> [{A and B, A or B, A xor B, not A, A andalso B, A orelse B}
               || A <- id([true, false]), B <- id([true, false])].

conditions() -> [condition(X) || X <- id([0, 1, 2, 5, 9, 10, 11, a, 3.5])].
condition(X) when X > 1, X < 9; X =:= 10 -> in;
condition(X) when is_atom(X) orelse (X > 10 andalso X rem 11 =:= 0) -> special;
condition(X) -> if X == 0 -> zero; X < 0 -> negative; true -> out end.

records() ->
    S = id(#small{a = 1}), B = id(#big{a = 1, j = 10}),
    {S#small.b, B#big.h, B#big.j, S#small{b = 3}, S#small{a = 5, c = 6},
     B#big{a = 2, c = 3, i = 9}, is_record(S, small), is_record(S, big), is_record(B, big)}.
