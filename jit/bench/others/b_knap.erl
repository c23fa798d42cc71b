%% The knapsack problem, a row of the table as a tuple.
-module(b_knap).
-export([n/1, run/1]).
n(std) -> 640; n(small) -> 1.
run(N) ->
    It = [{(I * 3) rem 17 + 1, (I * 5) rem 23 + 1} || I <- lists:seq(1, 30)],
    rep(N,
        fun () ->
                T = lists:foldl(fun ({W, V}, T) ->
                                        list_to_tuple([begin
                                                           A = element(C + 1, T),
                                                           if C >= W ->
                                                                  max(A,
                                                                      element(C - W + 1, T)
                                                                          + V);
                                                              true -> A
                                                           end
                                                       end
                                                      || C <- lists:seq(0, 200)])
                                end,
                                list_to_tuple(lists:duplicate(201, 0)),
                                It),
                element(201, T)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
