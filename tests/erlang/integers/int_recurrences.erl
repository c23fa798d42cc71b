%% Numbers modulo 2**k that each round makes from that of the round before: generators of
%% random numbers and hashes, with terms that change, and where the product gets big.
-module(int_recurrences).
-export([main/0]).

main() ->
    [begin
         probe:line([lcg(N, 42, 0), hash(N, 7), other_side(N, -5), two(N, 1, 2), part(N, 3)]),
         probe:line([wide(N, 1), border(N, 1), sums(N, 0.0, 9), chars(text(N), 5381)]),
         probe:line([beside(N, 1, []), signed(N, -1)])
     end || N <- [0, 1, 2, 3, 100, 3001, 20000, 20001]].

lcg(0, _, A) -> A;
lcg(N, X, A) ->
    X1 = (X * 1664525 + 1013904223) band 16#7fffffff,
    lcg(N - 1, X1, (A bxor X1) band 16#ffffff).

hash(0, H) -> H;
hash(N, H) -> hash(N - 1, (H * 31 + N) band 16#fffffff).

other_side(0, H) -> H;
other_side(N, H) -> other_side(N - 1, 16#ffff band (N - 3 + 77 * H)).

%% Two that need each other.
two(0, X, Y) -> {X, Y};
two(N, X, Y) -> two(N - 1, (Y * 13 + 1) band 1023, (X * 17 + Y) band 4095).

%% The mask of one round is narrower than that of the round before, and back.
part(0, H) -> H;
part(N, H) ->
    A = (H * 5 + 3) band 255,
    B = (A * 9 + N) band 65535,
    part(N - 1, (B * 11 + 1) band 127).

%% The product has more than 64 bits, more than 60 bits at times, is negative.
wide(0, H) -> H;
wide(N, H) -> wide(N - 1, (H * 6364136223846793005 + 1442695040888963407) band 16#ffffffffffffffff).

border(0, H) -> H;
border(N, H) -> border(N - 1, (H * 31 + N) band 16#7ffffffffffffff).

signed(0, H) -> H;
signed(N, H) -> signed(N - 1, (H * -31 - N) band 16#fffffff).

%% Another value is made of each of them.
sums(0, S, _) -> S;
sums(N, S, H) ->
    H1 = (H * 1103515245 + 12345) band 16#7fffffff,
    sums(N - 1, S + H1 / 16#7fffffff, H1).

beside(0, _, L) -> erlang:phash2(L);
beside(N, H, L) ->
    H1 = (H * 33 + 5) band 16#ffff,
    beside(N - 1, H1, [H1 | L]).

chars([C | T], H) -> chars(T, (H * 33 + C) band 16#ffffffff);
chars([], H) -> H.

text(N) -> [$a + I rem 26 || I <- lists:seq(1, N)].
