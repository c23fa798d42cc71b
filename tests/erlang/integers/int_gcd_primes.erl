%% Euclid's algorithm and a sieve on plain and big numbers.
-module(int_gcd_primes).
-export([main/0]).

main() ->
    probe:line(gcd(1071, 462)),
    probe:line(gcd((1 bsl 89) - 1, (1 bsl 61) - 1)),
    probe:line(gcd(6 * (1 bsl 100), 9 * (1 bsl 90))),
    probe:line("~w", [sieve(lists:seq(2, 100))]),
    probe:line(modpow(3, 1 bsl 70, (1 bsl 61) - 1)),
    probe:line([N || N <- lists:seq(3, 31, 2), modpow(2, N - 1, N) =:= 1]).

gcd(A, 0) -> A;
gcd(A, B) -> gcd(B, A rem B).

sieve([]) -> [];
sieve([P | T]) -> [P | sieve([N || N <- T, N rem P =/= 0])].

modpow(_, 0, _) -> 1;
modpow(B, E, M) when E band 1 =:= 1 -> B * modpow(B, E - 1, M) rem M;
modpow(B, E, M) -> modpow(B * B rem M, E bsr 1, M).
