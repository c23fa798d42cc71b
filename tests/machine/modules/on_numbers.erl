%% Arithmetic and other guard BIFs, floats.
-module(on_numbers).
-export([small/0, borders/0, mixed/0, with_constants/0, division/0, bits/0, guards/0,
         guard_failures/0, guard_calls/0, list_bifs/0, tuple_bifs/0, other_bifs/0, map_bifs/0, floats/0,
         many_floats/0, float_loop/0, float_conversions/0, negated/0, float_moves/0, float_errors/0,
         integer_loop/0, big_constants/0]).
-import(harness, [id/1]).

numbers() -> id([0, 1, -1, 7, -7, 1 bsl 62, -(1 bsl 62), 1 bsl 64, 2.5]).

small() -> [{A + B, A - B, A * B} || A <- id([3, -4]), B <- id([5, 0])].

borders() ->
    M = id((1 bsl 63) - 1), N = id(-(1 bsl 63)), S = id((1 bsl 59) - 1),
    [M + 1, N - 1, M * 2, N * -1, -N, M - -1, N + -1, S + 1, S * S, M * M, M + N, -(S + 1) - 1,
     M + id(1), N - id(1), (M + 1) - 1, abs(N), M band N, M bor 1, N bxor -1].

mixed() -> [[A + B, A - B, A * B] || A <- numbers(), B <- numbers()].

with_constants() -> [[X + 5, 5 + X, X - 5, 5 - X, X * 3, X + 16#7fffffffffffffff, X - 16#7fffffffffffffff,
                      X - (-16#8000000000000000), -X, +X] || X <- numbers()].

division() -> [[A div B, A rem B, A / B] || A <- id([7, -7, 1 bsl 70, 0]), B <- id([2, -2, 1 bsl 65])].

bits() -> [[A band B, A bor B, A bxor B, A bsl 3, A bsr 2, bnot A, A bsl -2, A bsr -1, A bsl 62, A bsr 100]
           || A <- id([0, 5, -6, 1 bsl 66]), B <- id([3, -1, 1 bsl 65])].

guards() -> [guard(A, B) || A <- id([3, 10, 2.5, 1 bsl 64]), B <- id([3, 4, 0])].
guard(A, B) when A + B =:= 6 -> six;
guard(A, B) when A * B =:= 40; A - B =:= 10 -> ten;
guard(A, B) when A div B =:= 2 -> div2;
guard(A, B) when A rem B =:= 1 -> rem1;
guard(A, B) when A / B > 1.0 -> ratio;
guard(A, B) when A band B =:= 2 -> band2;
guard(A, B) when A + 5 > 8, B - 1 < 0 -> borders;
guard(_, _) -> none.

guard_failures() -> [failure(X) || X <- id([1, a, {}, [], [1], {1, 2}, <<1, 2>>, 1.5, #{k => v}])].
failure(X) when X + 1 =:= 2 -> plus;
failure(X) when X + 0.5 =:= 2.0 -> plus_float;
failure(X) when hd(X) =:= 1, tl(X) =:= [] -> list;
failure(X) when element(2, X) =:= 2, tuple_size(X) =:= 2 -> tuple;
failure(X) when byte_size(X) =:= 2 -> binary;
failure(X) when map_get(k, X) =:= v, map_size(X) =:= 1, is_map_key(k, X) -> map;
failure(X) when X band 1 =:= 0; X bor 1 =:= 0; X bxor 1 =:= 0; X bsl 1 =:= 0; X bsr 1 =:= 0; bnot X =:= 0;
                X div 2 =:= 9; X rem 2 =:= 9; X - 1 =:= 9; X * 2 =:= 9; -X =:= 9; abs(X) =:= 9;
                length(X) =:= 9; element(X, {1}) =:= 9; element(1, X) =:= 9; binary_part(X, 0, 1) =:= 9;
                float(X) =:= 9.0; round(X) =:= 9; self() =:= X; node(X) =:= 9 -> odd;
failure(_) -> none.

guard_calls() -> [call(X) || X <- id([{1, 2}, {}, [1, 2], [1], <<1, 2, 3>>, <<>>, #{a => b}, 1])].
call(X) when tuple_size(X) > 1 -> tuple;
call(X) when tl(X) =/= [] -> list;
call(X) when binary_part(X, 1, 2) =:= <<2, 3>> -> binary;
call(X) when is_map_key(a, X) -> map;
call(_) -> none.

list_bifs() -> L = id([a, b, c]), {hd(L), tl(L), length(L), hd(tl(L)), L ++ id([d]), L -- id([b])}.

tuple_bifs() ->
    T = id({a, b, c}), B = id({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}), N = id(2),
    {element(1, T), element(N, T), element(3, T), tuple_size(T), element(11, B), element(N, B),
     element(9, B), tuple_size(B), setelement(2, T, x), setelement(10, B, x)}.

other_bifs() ->
    {abs(id(-3)), float(id(3)), round(id(2.5)), trunc(id(-2.5)), ceil(id(2.1)), floor(id(-2.1)),
     byte_size(id(<<1, 2:4>>)), bit_size(id(<<1, 2:4>>)), size(id({1, 2})), is_pid(self()), max(id(1), 2),
     min(id(a), 2), binary_part(id(<<"hello">>), {1, 3}), node(), id(1) == 1.0}.

map_bifs() -> M = id(#{a => 1, b => 2}), {map_size(M), map_get(a, M), is_map_key(c, M), is_map_key(b, M)}.

floats() -> F = id(1.5), G = id(2.0), {F + G, F - G, F * G, F / G, F * G + F / G - 1.0, -F, F == 1.5}.

many_floats() -> many(id(1.0), id(2.0), id(3.0), id(4.0), id(5.0), id(6.0), id(7.0), id(8.0)).
many(A, B, C, D, E, F, G, H) ->
    {((A + B) * (C + D)) / ((E + F) * (G + H)) + ((A - B) * (C - D)) / ((E - F) * (G - H))
     + (A * B + C * D) / (E * F + G * H),
     (A / B + C / D) * (E / F + G / H)}.

float_loop() -> loop(id(10), 0.0, 1.0).
loop(0, Sum, Step) -> {Sum, Step};
loop(N, Sum, Step) -> loop(N - 1, Sum + Step * 0.5, Step * 1.5).

float_conversions() -> [convert(A, B) || A <- id([1, 2.5, 1 bsl 70]), B <- id([3, 0.5])].
convert(A, B) when is_float(A) -> (A + B) * 2;
convert(A, B) -> A * 1.0 + B / 2.

float_moves() -> {fold(id([1.5, 2.5, 3.0]), 0.0, 1.0), -(id(1.5) * 2.0), fold(id([]), 0.5, 2.0)}.
fold([H | T], A, B) when is_float(H) -> fold(T, B * 2.0 - H, -(A + H));
fold([], A, B) -> -A * -B.

negated() -> [{-X, X * -1.0} || X <- id([0.0, 1.0, 2.5])].

float_errors() ->
    [error_of(F) || F <- [fun() -> id(1.0) / id(0.0) end, fun() -> 1.0 / id(0) end,
                          fun() -> id(1.0e308) * 10.0 end, fun() -> 2.0 * id(a) end,
                          fun() -> float(id(1 bsl 2000)) end, fun() -> id(1 bsl 2000) * 1.0 end,
                          fun() -> X = id(1.0e308), X + X - X end, fun() -> Y = id(5.0), Y / (Y - Y) end]].
error_of(F) -> try F() of V -> {value, V} catch C:R -> {C, R} end.

integer_loop() -> count(id(50), 0).
count(0, A) -> A;
count(N, A) -> count(N - 1, (A * 3 + N) rem 1000).

big_constants() -> [id(X) + 1 || X <- [123456789012345678901234567890, -98765432109876543210, 1 bsl 62, -(1 bsl 63)]].
