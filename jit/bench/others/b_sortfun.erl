%% lists:sort/1,2, usort, keysort and merge on 5,000 elements.
-module(b_sortfun).
-export([n/1, run/1]).
n(std) -> 48; n(small) -> 1.
run(N) ->
    L = [(I * 7919) rem 10007 || I <- lists:seq(1, 5000)],
    T = [{X, a, I} || {X, I} <- lists:zip(L, lists:seq(1, 5000))],
    rep(N,
        fun () ->
                hd(lists:sort(fun (A, B) -> A > B end, L)) + length(lists:usort(L)) +
                    length(lists:sort(T))
                    + length(lists:keysort(1, T))
                    + length(lists:merge(lists:sort(L), L))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
