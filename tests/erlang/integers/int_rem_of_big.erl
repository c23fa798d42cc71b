%% Remainders of numbers beyond 126 bits, small and compared in a loop that is compiled.
-module(int_rem_of_big).
-export([main/0]).

main() ->
    [probe:line([loop(3000, X, 0), pick(3000, X, 0)]) || X <- [1 bsl 130 + 7, 3 bsl 200, -(1 bsl 140) - 1, 1 bsl 400]],
    ok.

loop(0, _, Sum) -> Sum;
loop(N, X, Sum) -> loop(N - 1, X, Sum + X rem 79228162514264337593543950337 rem 1000).

pick(0, _, Last) -> Last;
pick(N, X, _) -> pick(N - 1, X, X rem 1000003).
