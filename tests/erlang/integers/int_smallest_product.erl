%% Products with -2^63, a power of two whose only bit is the sign, in a loop that is compiled.
-module(int_smallest_product).
-export([main/0]).

main() ->
    [probe:line([loop(3000, X), sums(3000, X)]) || X <- [0, 1, -1, 2, 3, 1 bsl 62, -(1 bsl 63), 1.0]],
    ok.

loop(0, X) -> X;
loop(N, X) -> loop(N - 1, wrap(X * -9223372036854775808 + N)).

wrap(X) when is_integer(X) -> (X bxor (X bsr 63)) band 16#ffff;
wrap(X) -> X / 1.0e19.

sums(N, X) -> sums(N, X, 0).

sums(0, _, Sum) -> Sum;
sums(N, X, Sum) -> sums(N - 1, X, Sum + (-9223372036854775808) * (N band 1)).
