%% Fannkuch: flips of all permutations of seven numbers, as lists.
-module(b_fannkuch).
-export([n/1, run/1]).
n(std) -> 33; n(small) -> 1.
run(N) ->
    rep(N, fun () -> lists:max([fl(P, 0) || P <- perms(lists:seq(1, 7))]) end).
perms([]) -> [[]];
perms(L) -> [[H | T] || H <- L, T <- perms(L -- [H])].
fl([1 | _], C) -> C;
fl([H | _] = L, C) ->
    {A, B} = lists:split(H, L),
    fl(lists:reverse(A) ++ B, C + 1).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
