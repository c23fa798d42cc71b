%% ordsets: from_list, union, subtract and intersection.
-module(b_ordsets).
-export([n/1, run/1]).
n(std) -> 139; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                A = ordsets:from_list([(I * 7919) rem 10007 || I <- lists:seq(1, 5000)]),
                B = lists:seq(1, 10000, 3),
                length(ordsets:union(A, B)) + length(ordsets:subtract(A, B)) +
                    length(ordsets:intersection(A, B))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
