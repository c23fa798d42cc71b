%% Quotients of big numbers that are small themselves, in a loop that is compiled: told
%% from what a hash and the external format make of them.
-module(int_div_of_big).
-export([main/0]).

main() ->
    [probe:line([loop(3000, X, 0), sizes(3000, X, 0)]) ||
        X <- [1 bsl 64, 3 bsl 100, -(1 bsl 66) - 1, (1 bsl 123) + 5]],
    ok.

loop(0, _, Hash) -> Hash;
loop(N, X, Hash) -> loop(N - 1, X + N, erlang:phash2({X div 1152921504606846976, Hash})).

sizes(0, _, Sum) -> Sum;
sizes(N, X, Sum) -> sizes(N - 1, X + N, Sum + byte_size(term_to_binary(X div 1152921504606846976))).
