%% Segments of a constant size that no bitstring has.
-module(bin_huge_sizes).
-export([main/0]).

main() ->
    Values = [<<>>, <<1, 2, 3>>, <<7:3>>, binary:copy(<<0>>, 100), a],
    [probe:line({Name, F(V)}) || {Name, F} <- matches(), V <- Values],
    [probe:line({Name, caught(F)}) || {Name, F} <- builders()].

matches() ->
    [{zero_bits, fun(V) -> case V of <<0:18889465931478580854784>> -> yes; _ -> no end end},
     {one, fun(V) -> case V of <<1:(1 bsl 64)>> -> yes; _ -> no end end},
     {word, fun(V) -> case V of <<_:(1 bsl 63)>> -> yes; _ -> no end end},
     {half_word, fun(V) -> case V of <<_:(1 bsl 41)>> -> yes; _ -> no end end},
     {bits, fun(V) -> case V of <<_:(1 bsl 70)/bitstring>> -> yes; _ -> no end end},
     {bytes, fun(V) -> case V of <<_:(1 bsl 62)/binary, _/bits>> -> yes; _ -> no end end},
     {units, fun(V) -> case V of <<_:(1 bsl 40)/binary-unit:256>> -> yes; _ -> no end end},
     {behind, fun(V) -> case V of <<A, _:(1 bsl 66)>> -> {yes, A}; <<A, _/bits>> -> {no, A}; _ -> no end end},
     {kept, fun(V) -> case V of <<A:(1 bsl 65)/bits>> -> {yes, A}; <<A/bits>> -> {no, A}; _ -> no end end},
     {whole, fun(V) -> case V of <<A:(1 bsl 65)>> -> {yes, A}; _ -> no end end},
     {float, fun(V) -> case V of <<A:(1 bsl 65)/float>> -> {yes, A}; _ -> no end end}].

builders() ->
    [{bits, fun() -> <<(probe:id(<<1>>)):(1 bsl 70)/bits>> end},
     {bytes, fun() -> <<(probe:id(<<1>>)):(1 bsl 61)/binary>> end},
     {float, fun() -> <<(probe:id(1.0)):(1 bsl 70)/float>> end}].

caught(F) ->
    try F() catch C:R -> {C, R} end.
