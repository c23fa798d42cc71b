%% Sizes of segments from guards, expressions and earlier segments; failing sizes do not match.
-module(bin_guard_sizes).
-export([main/0]).

main() ->
    probe:line([f(X, N) || {X, N} <- [{<<"abc">>, 2}, {<<"abc">>, 4}, {<<"abc">>, -1}, {<<"abc">>, a}, {<<"abc">>, 1.0}, {<<"abc">>, 1 bsl 70}, {x, 1}]]),
    probe:line([g(<<2, 1, 1, 9>>), g(<<0, 9>>), g(<<200, 1>>)]),
    probe:line([tlv(<<1, 2, "ab", 7, 0, 2, 1, "z">>)]),
    probe:line([case <<7:3, 1:5>> of <<X:N, _/bits>> -> {N, X}; _ -> {N, no} end || N <- [0, 1, 3, 8, 9]]).

f(B, N) -> case B of <<X:N/binary, _/binary>> -> X; _ -> no end.

g(<<N, M:(N * 8)/bits, R/binary>>) -> {N, M, R};
g(_) -> no.

tlv(<<>>) -> [];
tlv(<<T, L, V:L/binary, R/binary>>) -> [{T, V} | tlv(R)].
