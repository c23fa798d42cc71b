%% Literals of all forms that the compiler knows.
-module(int_literals).
-export([main/0]).

main() ->
    probe:line([16#FF, 2#1010, 36#zz, $a, $\n, $\x{1F600}, $\s, $\\]),
    probe:line([1_000_000, 16#dead_beef, -0, 123456789012345678901234567890]),
    probe:line([$\^A, $\e, $\d, $\0, $\177]),
    probe:line(-16#8000000000000000),
    probe:line(16#FFFFFFFFFFFFFFFFFFFFFFFF).
