%% Products that leave the machine word by every way.
-module(int_mul_overflow).
-export([main/0]).

main() ->
    Factors = [3037000499, 3037000500, -3037000500, 4294967295, 4294967296,
               9223372036854775807, -9223372036854775808, 2, -1],
    [probe:line("~w * ~w = ~w", [A, B, probe:id(A) * probe:id(B)])
     || A <- Factors, B <- Factors, A =< B],
    ok.
