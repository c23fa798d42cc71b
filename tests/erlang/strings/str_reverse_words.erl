%% Small text programs: palindromes, Caesar, word wrap, Roman numbers.
-module(str_reverse_words).
-export([main/0]).

main() ->
    probe:line([palindrome("A man a plan a canal Panama"), palindrome("nope"), caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3)]),
    [io:format("~ts~n", [L]) || L <- wrap("the quick brown fox jumps over the lazy dog and runs away", 16)],
    probe:line([roman(N) || N <- [1, 4, 9, 14, 40, 90, 400, 1994, 2026]]).

palindrome(S) -> L = [C || C <- string:lowercase(S), C >= $a, C =< $z], L =:= lists:reverse(L).

caesar(S, N) -> [shift(C, N) || C <- S].
shift(C, N) when C >= $a, C =< $z -> $a + (C - $a + N + 26) rem 26;
shift(C, N) when C >= $A, C =< $Z -> $A + (C - $A + N + 26) rem 26;
shift(C, _) -> C.

wrap(S, W) -> wrap(string:lexemes(S, " "), W, "", []).
wrap([], _, L, Ls) -> lists:reverse([L | Ls]);
wrap([X | T], W, "", Ls) -> wrap(T, W, X, Ls);
wrap([X | T], W, L, Ls) when length(X) + length(L) < W -> wrap(T, W, L ++ " " ++ X, Ls);
wrap(Ws, W, L, Ls) -> wrap(Ws, W, "", [L | Ls]).

roman(N) -> roman(N, [{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}]).
roman(0, _) -> "";
roman(N, [{V, S} | _] = T) when N >= V -> S ++ roman(N - V, T);
roman(N, [_ | T]) -> roman(N, T).
