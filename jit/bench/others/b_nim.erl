%% Game trees: alpha-beta over nested lists, the game of nim.
-module(b_nim).
-export([n/1, run/1]).
n(std) -> 1251;
n(small) -> 1.
run(N) ->
    rep(N, fun (I) -> {ab(mk(7, I), 7, -1000, 1000, true), mmx([3, 2 + I rem 2, 1], true)} end).
mk(0, I) -> I rem 17;
mk(D, I) -> [mk(D - 1, (I * 3 + K) rem 1009) || K <- [1, 2]].
ab(X, _, _, _, _) when is_integer(X) -> X;
ab(L, D, A, B, true) -> mx(L, D, A, B, -1000);
ab(L, D, A, B, false) -> mi(L, D, A, B, 1000).
mx([H | T], D, A, B, V) ->
    V2 = max(V, ab(H, D - 1, A, B, false)),
    if V2 >= B -> V2;
       true -> mx(T, D, max(A, V2), B, V2)
    end;
mx([], _, _, _, V) -> V.
mi([H | T], D, A, B, V) ->
    V2 = min(V, ab(H, D - 1, A, B, true)),
    if V2 =< A -> V2;
       true -> mi(T, D, A, min(B, V2), V2)
    end;
mi([], _, _, _, V) -> V.
mmx(P, W) ->
    case lists:sum(P) of
        0 ->
            if W -> -1;
               true -> 1
            end;
        _ ->
            R = [mmx(Q, not W) || Q <- mvs(P)],
            if W -> lists:max(R);
               true -> lists:min(R)
            end
    end.
mvs([]) -> [];
mvs([H | T]) -> [[K | T] || K <- lists:seq(0, H - 1)] ++ [[H | Q] || Q <- mvs(T)].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
