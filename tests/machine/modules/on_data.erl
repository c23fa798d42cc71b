%% Lists, tuples, maps and comprehensions.
-module(on_data).
-export([lists/0, improper/0, build_lists/0, tuples/0, big_tuples/0, build_tuples/0, map_match/0,
         map_build/0, map_update/0, map_exact/0, map_guards/0, map_many_keys/0, map_errors/0,
         map_computed_keys/0, map_into_itself/0, comprehensions/0, strings/0, nested/0]).
-import(harness, [id/1]).

lists() -> [list(L) || L <- id([[], [1], [1, 2], [1, 2, 3], [1 | 2], a])].
list([]) -> empty;
list([A]) -> {one, A};
list([A, B | T]) -> {A, B, T};
list([_ | T]) -> {tail, T};
list(X) -> {no, X}.

improper() -> [H | T] = id([a | b]), {H, T, [T | H]}.
build_lists() -> A = id(a), B = id(b), [A, B, [B | A], [[]] | [A, 1, 2.0, <<"x">> | B]].

tuples() ->
    {A, B} = id({1, 2}), {C, D, E} = id({3, 4, 5}), {F, G, H, I, J, K, L, M} = id({6, 7, 8, 9, 10, 11, 12, 13}),
    {A + B, C + D + E, F + G + H + I + J + K + L + M}.
big_tuples() ->
    {A, _, _, _, _, _, _, H, I, J, _, L} = id({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
    {A, H, I, J, L}.
build_tuples() ->
    A = id(a), B = id(b),
    [{}, {A}, {A, B}, {A, B, 1}, {A, B, 1, 2}, {A, B, 3, 4, 5, 6, 7, 8}, {A, 1, 2, 3, 4, 5, 6, 7, B},
     {A, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, B}].

map_match() -> [map(M) || M <- id([#{}, #{a => 1}, #{b => 2}, #{a => 1, b => 2}, #{c => 3, 1.0 => x}, x,
                                   #{"s" => 1, {t} => 2}, #{1 => i}])].
map(#{a := A, b := B}) -> {A, B};
map(#{a := A}) -> [A];
map(#{b := _}) -> b;
map(#{1.0 := X, c := _}) -> X;
map(#{1 := X}) -> X;
map(#{"s" := X, {t} := Y}) -> X + Y;
map(M) when is_map(M) -> map;
map(_) -> none.

map_build() -> A = id(a), {#{}, #{A => 1}, #{A => 1, b => A, 3 => 4.0}, #{A => 1, A => 2}}.
map_update() -> M = id(#{a => 1}), {M#{b => 2}, M#{a => 3}, M#{a := 4}, M#{c => 5, a := 6}, map_size(M)}.
map_exact() -> M = id(#{a => 1, b => 2, c => 3}), K = id(c), {M#{a := x}, M#{a := x, b := y}, M#{K := z}}.

map_guards() -> [guard(M) || M <- id([#{a => 1}, #{a => 2}, #{}, x])].
guard(M) when M#{b => 2} =:= #{a => 1, b => 2} -> assoc;
guard(M) when M#{a := 5} =:= #{a => 5} -> exact;
guard(M) when M#{a => 1} =:= M -> same;
guard(_) -> none.

map_many_keys() ->
    M = maps:from_list(id([{N, N * N} || N <- numbers(40)])),
    #{1 := A, 20 := B, 40 := C} = M,
    N = M#{100 => new, 1 := changed},
    {map_size(M), A, B, C, map_size(N), map_get(1, N), map_get(40, N), is_map_key(41, N)}.
numbers(0) -> [];
numbers(N) -> [N | numbers(N - 1)].

map_errors() ->
    M = id(#{a => 1}),
    [error_of(F) || F <- [fun() -> M#{b := 1} end, fun() -> (id(x))#{a => 1} end, fun() -> (id(x))#{a := 1} end,
                          fun() -> M#{a := 1, z := 2} end, fun() -> #{q := V} = M, V end,
                          fun() -> map_get(q, M) end, fun() -> map_size(id(1)) end]].
error_of(F) -> try F() of V -> {value, V} catch C:R -> {C, R} end.

map_computed_keys() ->
    K = id(k), M = id(#{k => 1, {k, 2} => 2}), #{K := A} = M, L = id({K, 2}), #{L := B} = M, {A, B}.

%% The map's own register gets one of the values.
map_into_itself() -> into(id(#{x => #{y => 1, z => 2}, w => 3})).
into(#{x := M, w := W}) -> #{y := Y, z := Z} = M, {Y, Z, W}.

comprehensions() ->
    L = id([1, 2, 3]),
    {[X * 2 || X <- L], [{X, Y} || X <- L, Y <- L, X < Y], [X || X <- L, X rem 2 =:= 1],
     << <<X>> || X <- L >>, [X || <<X>> <= id(<<"abc">>)]}.
strings() -> S = id("text"), {S, [$a | S], "lit", S ++ "more", <<"bin">>}.
nested() -> X = id({[1, {2, #{k => [a, {b}]}}], <<"s">>}), {[_, {N, #{k := [_, {B}]}}], S} = X, {N, B, S}.
