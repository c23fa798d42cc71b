%% Shortest paths between all of 16 nodes, in tuples of tuples.
-module(b_floyd).
-export([n/1, run/1]).
n(std) -> 1106;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                K = 16,
                M = list_to_tuple([list_to_tuple([w(A, B, I) || B <- lists:seq(1, K)])
                                   || A <- lists:seq(1, K)]),
                R = fw(M, 1, K),
                lists:sum([element(B, element(A, R))
                           || A <- lists:seq(1, K), B <- lists:seq(1, K),
                              is_integer(element(B, element(A, R)))])
        end).
w(A, A, _) -> 0;
w(A, B, I) ->
    case (A * 31 + B * 17 + I) rem 5 of
        0 -> (A * B + I) rem 23 + 1;
        _ -> inf
    end.
fw(M, K, N) when K > N -> M;
fw(M, K, N) ->
    Rk = element(K, M),
    fw(list_to_tuple([list_to_tuple([mn(element(J, Ri), ad(element(K, Ri), element(J, Rk)))
                                     || J <- lists:seq(1, N)])
                      || Ri <- tuple_to_list(M)]),
       K + 1,
       N).
ad(inf, _) -> inf;
ad(_, inf) -> inf;
ad(A, B) -> A + B.
mn(inf, B) -> B;
mn(A, inf) -> A;
mn(A, B) -> min(A, B).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
