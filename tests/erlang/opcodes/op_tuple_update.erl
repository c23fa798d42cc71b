%% Record updates of several fields, setelement chains, updates of large tuples.
-module(op_tuple_update).
-export([main/0]).

-record(big, {a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10}).

main() -> R = probe:id(#big{}), probe:line([R, R#big{a = x}, R#big{j = y, a = z}, R#big{a = R#big.b, b = R#big.a}, up(R, 3), setelement(2, setelement(3, {a, b, c}, y), x), R#big{e = {R#big.e}}, R =:= #big{}, many(R)]).

up(R, 0) -> R; up(R, N) -> up(R#big{a = R#big.a + 1, c = N, e = [N | [R#big.e]]}, N - 1).
many(#big{a = A, b = B, c = C, d = D, e = E} = R) -> R#big{a = E, b = D, c = C, d = B, e = A, f = 0, g = 0, h = 0, i = 0, j = 0}.
