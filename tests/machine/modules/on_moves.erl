%% Moves, frames, calls.
-module(on_moves).
-export([trimmed/0, trim_twice/0, many_y/0, many_y_over_calls/0, many_x/0, many_arguments/0,
         swapped/0, swapped_in_y/0, deep/0, mutual/0, loops/0, tail_with_frame/0, jumps/0,
         external_calls/0, external_tail/0, apply_call/0, apply_last/0, apply_natives/0,
         apply_list/0, fun_calls/0, fun_of_native/0, fun_in_y/0, fun_many_free/0,
         fun_high_x/0, higher_order/0, fun_tail/0, named_fun/0, literal_fun/0, natives_of_many/0,
         uninitialised/0, dead_branches/0]).
-export([outer/1, around/2, applied/1, knot/1, ring/1, add/2, late/3, add10/10]).
-import(harness, [id/1]).

trimmed() -> trimmed(id(1), id(2), id(3)).
trimmed(A, B, C) ->
    X = id(A), Y = id(B + X), Z = id(C + Y),
    W = id({X, Y}), V = id([Z | W]),
    {V, id(W), id(Z)}.

%% Frames that shrink differently on two ways that meet.
trim_twice() -> [late(K, id(a), id(b)) || K <- id([1, 2, 3, 4])].
late(K, A, B) ->
    C = id(c), D = id(d),
    R = case id(K) of
            1 -> X = id(A), Y = id(B), {id(X), Y};
            2 -> id({C, D});
            3 -> id(A), id(B), id(C)
        ;   _ -> none
        end,
    E = id(R), {E, id(D)}.

many_y() -> many_y(id(1)).
many_y(N) ->
    A = id(N), B = id(A + 1), C = id(B + 1), D = id(C + 1), E = id(D + 1), F = id(E + 1),
    G = id(F + 1), H = id(G + 1), I = id(H + 1), J = id(I + 1), K = id(J + 1), L = id(K + 1),
    M = id(L + 1), O = id(M + 1),
    P = id([A, B, C, D, E, F, G, H, I, J, K, L, M, O]),
    {P, id(A + O), id(J + K), id(L + M)}.

many_y_over_calls() -> many_y_over_calls(id(3), []).
many_y_over_calls(0, Acc) -> Acc;
many_y_over_calls(N, Acc) ->
    A = id(N), B = id(A * 2), C = id(A * 3), D = id(A * 4), E = id(A * 5), F = id(A * 6),
    G = id(A * 7), H = id(A * 8), I = id(A * 9), J = id(A * 10), K = id(A * 11), L = id(A * 12),
    Rest = many_y_over_calls(N - 1, [K, L | Acc]),
    {Rest, A, B, C, D, E, F, G, H, I, J, K, L}.

many_x() -> {add10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), x14(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)}.
add10(A, B, C, D, E, F, G, H, I, J) -> {A + B + C + D + E, F - G, H * I, J}.
x14(A, B, C, D, E, F, G, H, I, J, K, L, M, N) when M > 0 ->
    x14(N, A, B, C, D, E, F, G, H, I, J, K, L - 2, M - 4);
x14(A, B, C, D, E, F, G, H, I, J, K, L, M, N) ->
    {A, B, C, D, E, F, G, H, I, J, K, L, M, N}.

many_arguments() -> rotate(id(5), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, [11], {12}).
rotate(0, A, B, C, D, E, F, G, H, I, J, K, L) -> [A, B, C, D, E, F, G, H, I, J, K, L];
rotate(N, A, B, C, D, E, F, G, H, I, J, K, L) ->
    rotate(N - 1, L, A, id(B), C, D, E, F, G, H, I, J, K).

swapped() -> {pair(id(1), id(2)), rotate3(id(a), id(b), id(c))}.
pair(A, B) -> order(B, A).
order(A, B) -> {A, B}.
rotate3(A, B, C) -> third(B, C, A).
third(A, B, C) -> [A, B, C].

swapped_in_y() -> swap_loop(id(5), id(a), id(b)).
swap_loop(0, A, B) -> {A, B};
swap_loop(N, A, B) -> id(N), swap_loop(N - 1, B, A).

deep() -> sum(id(200)).
sum(0) -> 0;
sum(N) -> N + sum(N - 1).

mutual() -> {even(id(30)), odd(id(31)), even(id(31))}.
%% Loops by calls of the own module and through funs.
loops() -> {outer(id(4)), around(id(5), []), applied(id(4)), knot(id(4))}.
outer(0) -> [];
outer(N) -> [N | ?MODULE:outer(N - 1)].
around(0, Acc) -> Acc;
around(N, Acc) when N > 2 -> ?MODULE:around(N - 1, [N | Acc]);
around(N, Acc) -> M = id(N), ?MODULE:around(M - 1, [id(M) | Acc]).
applied(0) -> [];
applied(N) -> F = fun(K) -> (id(?MODULE)):applied(K - 1) end, G = id(F), [N | G(N)].
knot(0) -> [];
knot(N) when N rem 2 =:= 0 -> F = id(fun(K) -> knot(K) end), id(x), F(N - 1);
knot(N) -> M = id(?MODULE), F = id(fun ?MODULE:outer/1), G = id(fun(K) -> knot(K) end), [F(1), G(N - 1), M:knot(0)].

even(0) -> true;
even(N) -> odd(N - 1).
odd(0) -> false;
odd(N) -> even(N - 1).

tail_with_frame() -> down(id(6), []).
down(0, Acc) -> Acc;
down(N, Acc) -> M = id(N), down(id(N) - 1, [M | Acc]).

jumps() -> [jump(K) || K <- id([{1, 2}, {2, 1}, {1, 1}, no])].
jump(P) ->
    R = case P of
            {A, B} when A > B -> id(greater);
            {A, B} when A < B -> id(less);
            {_, _} -> id(equal);
            _ -> id(none)
        end,
    [R | id(P)].

external_calls() -> {?MODULE:add(id(1), id(2)), id(3)}.
external_tail() -> K = id(4), ?MODULE:add(K, id(5)).
add(A, B) -> A + B.

apply_call() -> M = id(?MODULE), F = id(add), {M:F(id(1), 2), apply(M, F, id([3, 4]))}.
apply_last() -> M = id(?MODULE), F = id(add), id(x), M:F(id(1), 2).
apply_natives() ->
    E = id(erlang),
    {apply(E, id('+'), id([1, 2])), apply(E, id(atom_to_list), id([abc])), E:(id(abs))(-3),
     apply(id(fun erlang:'*'/2), id([6, 7])), apply(E, id(apply), id([E, '-', [5, 3]])),
     E:(id(apply))(fun(X) -> [X] end, id([z]))}.
apply_list() -> apply(?MODULE, add10, id([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).

fun_calls() ->
    N = id(10), F = fun(X) -> X + N end, G = fun(X, Y) -> {X, Y, N} end, H = fun() -> none end,
    {F(1), (id(F))(2), G(id(1), 2), (id(H))(), H()}.
fun_of_native() ->
    [(id(fun erlang:abs/1))(-1), (id(fun erlang:tuple_size/1))({a, b}),
     (id(fun ?MODULE:add/2))(2, 3), (id(fun erlang:send/2))(self(), m),
     receive M -> M end].
fun_in_y() -> F = id(fun(X) -> X * 2 end), A = F(1), B = F(A), C = (id(F))(B), {A, B, C}.
fun_many_free() ->
    A = id(1), B = id(2), C = id(3), D = id(4), E = id(5), G = id(6), H = id(7), I = id(8),
    J = id(9), K = id(10), L = id(11), M = id(12),
    F = id(fun(X) -> {X, A, B, C, D, E, G, H, I, J, K, L, M} end),
    {F(0), F(id(x))}.
fun_high_x() ->
    F = id(fun(A, B, C, D, E, G, H, I, J, K, L) -> {A, B, C, D, E, G, H, I, J, K, L} end),
    F(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).
%% Calls that leave no frame behind: a hundred thousand would show.
fun_tail() -> {chain(id(300)), ring(id(300))}.
chain(N) -> F = id(fun(0, _) -> done; (K, G) -> id(K), (id(G))(K - 1, G) end), F(N, F).
ring(0) -> done;
ring(N) -> R = id(fun ?MODULE:ring/1), id(N), R(N - 1).

higher_order() -> {map(fun(X) -> X + 1 end, id([1, 2, 3])), fold(fun erlang:'+'/2, 0, id([1, 2, 3]))}.
map(F, [H | T]) -> [F(H) | map(F, T)];
map(_, []) -> [].
fold(F, A, [H | T]) -> fold(F, F(H, A), T);
fold(_, A, []) -> A.
named_fun() -> F = fun Loop(0, A) -> A; Loop(N, A) -> Loop(N - 1, A + N) end, F(id(10), 0).
literal_fun() -> F = id(fun() -> 1 end), G = id(fun add/2), {F(), G(1, 2), F =:= id(F)}.

natives_of_many() ->
    {node(), abs(id(-2)), element(id(2), {a, b}), setelement(id(1), {a, b}, c),
     erlang:make_tuple(id(3), a, [{2, b}]), binary_part(id(<<"abcd">>), 1, id(2)),
     lists:keyfind(id(b), 1, [{a, 1}, {b, 2}]), is_function(id(fun add/2), 2)}.

uninitialised() -> [uninitialised(X) || X <- id([1, 2])].
uninitialised(X) ->
    A = case id(X) of 1 -> Y = id(X), id(Y + 1); _ -> id(none) end,
    B = id(A), {A, B}.

dead_branches() -> {branch(id(true)), branch(id(false))}.
branch(B) ->
    X = if B -> id(1); true -> id(2) end,
    Y = if B -> id(X); true -> 0 end,
    {X, Y}.
