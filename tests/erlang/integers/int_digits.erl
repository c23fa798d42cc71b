%% Digits of big numbers through text, and pi by a spigot.
-module(int_digits).
-export([main/0]).

main() ->
    probe:line(lists:sum([D - $0 || D <- integer_to_list(1 bsl 1000)])),
    probe:line(pi(60)),
    probe:line(isqrt(2 * pow10(60))),
    probe:line(lists:reverse(integer_to_list(pow10(25) + 1))).

pow10(N) -> list_to_integer([$1 | lists:duplicate(N, $0)]).

isqrt(N) -> isqrt(N, N).
isqrt(N, X) ->
    case (X + N div X) div 2 of
        Y when Y >= X -> X;
        Y -> isqrt(N, Y)
    end.

pi(N) -> pi(1, 0, 1, 1, 3, 3, N, []).
pi(_, _, _, _, _, _, 0, Acc) -> lists:reverse(Acc);
pi(Q, R, T, K, M, X, N, Acc) ->
    if 4 * Q + R - T < M * T ->
            pi(10 * Q, 10 * (R - M * T), T, K, (10 * (3 * Q + R)) div T - 10 * M, X, N - 1, [M + $0 | Acc]);
       true ->
            pi(Q * K, (2 * Q + R) * X, T * X, K + 1, (Q * (7 * K + 2) + R * X) div (T * X), X + 2, N, Acc)
    end.
