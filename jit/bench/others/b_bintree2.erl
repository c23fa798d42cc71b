%% Insertion into an unbalanced binary tree, its height, and a walk in order.
-module(b_bintree2).
-export([n/1, run/1]).
n(std) -> 190; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                T = lists:foldl(fun (I, T) -> ins((I * 7919) rem 10007, T) end,
                                nil,
                                lists:seq(1, 3000)),
                length(inord(T, [])) + dpt(T)
        end).
ins(K, nil) -> {K, nil, nil};
ins(K, {X, L, R}) when K < X -> {X, ins(K, L), R};
ins(K, {X, L, R}) when K > X -> {X, L, ins(K, R)};
ins(_, T) -> T.
inord(nil, A) -> A;
inord({K, L, R}, A) -> inord(L, [K | inord(R, A)]).
dpt(nil) -> 0;
dpt({_, L, R}) -> 1 + max(dpt(L), dpt(R)).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
