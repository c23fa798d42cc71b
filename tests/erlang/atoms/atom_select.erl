%% Selecting on many atoms, integers and mixed values in one case.
-module(atom_select).
-export([main/0]).

main() ->
    probe:line([pick(X) || X <- [a, b, c, d, e, zz, 1, 2, 3, 100, -5, 1 bsl 70, 1.0, "s", {}, [], <<>>]]),
    probe:line([jump(X) || X <- [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, a, 1.0]]).

pick(a) -> 1; pick(b) -> 2; pick(c) -> 3; pick(d) -> 4; pick(e) -> 5;
pick(1) -> one; pick(2) -> two; pick(3) -> three; pick(100) -> hundred; pick(-5) -> minus;
pick(1180591620717411303424) -> big; pick(1.0) -> float; pick("s") -> string; pick({}) -> tuple; pick([]) -> nil;
pick(_) -> other.

jump(0) -> zero; jump(1) -> one; jump(2) -> two; jump(3) -> three; jump(4) -> four; jump(5) -> five;
jump(6) -> six; jump(7) -> seven; jump(9) -> nine;
jump(_) -> other.
