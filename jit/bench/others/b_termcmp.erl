%% Sorting and comparing terms of all kinds.
-module(b_termcmp).
-export([n/1, run/1]).
n(std) -> 1651;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                L = [case (X * 7 + I) rem 8 of
                         0 -> X * 1.5;
                         1 -> {X, "a"};
                         2 -> [X, b];
                         3 -> <<X>>;
                         4 -> #{X => 1};
                         5 -> X * 1000000007 * 1000000007;
                         6 -> list_to_tuple([a, b, X]);
                         7 -> abc
                     end
                     || X <- lists:seq(1, 120)],
                S = lists:sort(L),
                {erlang:phash2(S),
                 length([1 || A <- lists:sublist(S, 15), B <- S, A == B]),
                 lists:max([Z || Z <- L, is_number(Z)]),
                 length(lists:usort(L ++ L)),
                 lists:sort([{"john", X rem 7, [X]} || X <- lists:seq(1, 40)]) < S,
                 1 == 1.0,
                 [1, 2] < [1, 2.5],
                 {I} =:= {I * 1.0}}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
