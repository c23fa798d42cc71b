%% Substrings of DNA counted in a map of binaries.
-module(b_knuc).
-export([n/1, run/1]).
n(std) -> 139;
n(small) -> 1.
run(N) ->
    {B, _} = dna(3000, 42, <<>>),
    rep(N, fun (I) -> kn(B, 1 + I rem 6) end).
dna(0, S, A) -> {A, S};
dna(N, S, A) ->
    S2 = (S * 3877 + 29573) rem 139968,
    C = if S2 < 42000 -> $A;
           S2 < 70000 -> $C;
           S2 < 98000 -> $G;
           true -> $T
        end,
    dna(N - 1, S2, <<A/binary, C>>).
kn(B, K) ->
    M = cnt(B, 0, byte_size(B) - K, K, #{}),
    L = lists:sort(fun ({_, X}, {_, Y}) -> X >= Y end, lists:sort(maps:to_list(M))),
    [{F, V} || {F, V} <- lists:sublist(L, 10)].
cnt(_, P, E, _, M) when P > E -> M;
cnt(B, P, E, K, M) ->
    S = binary:part(B, P, K),
    case M of
        #{S := C} -> cnt(B, P + 1, E, K, M#{S := C + 1});
        _ -> cnt(B, P + 1, E, K, M#{S => 1})
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
