%% Insertion into a red-black tree.
-module(b_rbtree).
-export([n/1, run/1]).
n(std) -> 97; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                T = lists:foldl(fun (I, T) -> in((I * 7919) rem 10007, T) end,
                                e,
                                lists:seq(1, 3000)),
                sz(T)
        end).
in(X, S) ->
    {_, A, Y, B} = i1(X, S),
    {b, A, Y, B}.
i1(X, e) -> {r, e, X, e};
i1(X, {C, A, Y, B}) when X < Y -> bal(C, i1(X, A), Y, B);
i1(X, {C, A, Y, B}) when X > Y -> bal(C, A, Y, i1(X, B));
i1(_, S) -> S.
bal(b, {r, {r, A, X, B}, Y, C}, Z, D) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
bal(b, {r, A, X, {r, B, Y, C}}, Z, D) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
bal(b, A, X, {r, {r, B, Y, C}, Z, D}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
bal(b, A, X, {r, B, Y, {r, C, Z, D}}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
bal(C, A, X, B) -> {C, A, X, B}.
sz(e) -> 0;
sz({_, A, _, B}) -> 1 + sz(A) + sz(B).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
