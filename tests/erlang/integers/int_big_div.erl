%% Division of big numbers: signs, exact quotients, remainders, small divisors.
-module(int_big_div).
-export([main/0]).

main() ->
    Bigs = [1 bsl 200 + 12345, -(1 bsl 200) - 1, 1 bsl 64, 99999999999999999999999999],
    Divisors = [1, -1, 3, -10, 1 bsl 63, (1 bsl 64) - 1, -(1 bsl 100) + 7, 1 bsl 300],
    [begin
         Q = A div B,
         R = A rem B,
         probe:line("~w ~w ~w", [Q, R, Q * B + R =:= A])
     end || A <- Bigs, B <- Divisors],
    ok.
