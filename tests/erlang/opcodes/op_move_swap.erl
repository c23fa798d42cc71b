%% Parallel moves, swaps and rotations of arguments.
-module(op_move_swap).
-export([main/0]).

main() -> probe:line([s2(3, a, b), s3(4, a, b, c), rev(1, 2, 3, 4, 5, 6), mix(5, {0, 1}), fibs(20, 0, 1), swap_maps(#{a => 1, b => 2}), deal(7, [], [], [])]).

s2(0, A, B) -> {A, B}; s2(N, A, B) -> s2(N - 1, B, A).
s3(0, A, B, C) -> {A, B, C}; s3(N, A, B, C) -> s3(N - 1, C, A, B).
rev(A, B, C, D, E, F) -> out(F, E, D, C, B, A).
out(A, B, C, D, E, F) -> [A, B, C, D, E, F].
mix(0, T) -> T; mix(N, {A, B}) -> mix(N - 1, {B, A + B}).
fibs(0, A, _) -> A; fibs(N, A, B) -> fibs(N - 1, B, A + B).
swap_maps(#{a := A, b := B} = M) -> M#{a := B, b := A}.
deal(0, A, B, C) -> {A, B, C}; deal(N, A, B, C) -> deal(N - 1, B, [N | C], A).
