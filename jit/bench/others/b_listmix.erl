%% Fifteen functions of lists on 5,000 integers.
-module(b_listmix).
-export([n/1, run/1]).
n(std) -> 62; n(small) -> 1.
run(N) ->
    L = [(I * 7919) rem 10007 || I <- lists:seq(1, 5000)],
    rep(N,
        fun () ->
                {M, A} = lists:mapfoldl(fun (X, S) -> {X + 1, S + X} end, 0, L),
                Z = lists:zip(L, M),
                {X, Y} = lists:unzip(Z),
                F = lists:flatten([[A1, [B1]] || {A1, B1} <- Z]),
                {P, Q} = lists:partition(fun (E) -> E rem 2 =:= 0 end, F),
                A + lists:max(X) + lists:min(Y) + length(P) + length(Q) + lists:last(F) +
                    lists:nth(100, F)
                    + length(lists:usort(L))
                    + length(lists:append([X, Y]))
                    + length(lists:zipwith(fun (U, V) -> U * V end, X, Y))
                    + length(lists:takewhile(fun (U) -> U > 0 end, L))
                    + length(lists:flatmap(fun (U) -> [U, U] end, L))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
