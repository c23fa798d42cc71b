%% Range checks and nested conditions as the compiler turns them into jumps.
-module(guard_ranges).
-export([main/0]).

main() ->
    probe:line([class(C) || C <- "aZ5 _\n" ++ [128, 300]]),
    probe:line([leap(Y) || Y <- [1900, 2000, 2023, 2024]]),
    probe:line([sign(X) || X <- [-1 bsl 70, -5, -0.0, 0, 3, 1 bsl 70]]),
    probe:line([tri(A, B, C) || {A, B, C} <- [{1, 1, 1}, {2, 2, 3}, {3, 4, 5}, {1, 1, 5}, {0, 1, 1}]]).

class(C) when C >= $a, C =< $z; C >= $A, C =< $Z; C =:= $_ -> letter;
class(C) when C >= $0 andalso C =< $9 -> digit;
class(C) when C =:= $\s orelse C =:= $\t orelse C =:= $\n -> space;
class(C) when C > 127, C < 256 -> latin1;
class(_) -> other.

leap(Y) when Y rem 400 =:= 0 -> true;
leap(Y) -> Y rem 4 =:= 0 andalso Y rem 100 =/= 0.

sign(X) -> if X > 0 -> 1; X < 0 -> -1; true -> 0 end.

tri(A, B, C) when A =< 0; B =< 0; C =< 0 -> none;
tri(A, B, C) when A + B =< C; A + C =< B; B + C =< A -> none;
tri(A, A, A) -> equal;
tri(A, B, C) when A =:= B; B =:= C; A =:= C -> isosceles;
tri(_, _, _) -> other.
