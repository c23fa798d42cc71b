%% lists:keyfind, keystore, keydelete, keysort and keymember on 200 pairs.
-module(b_keyfind).
-export([n/1, run/1]).
n(std) -> 819; n(small) -> 1.
run(N) ->
    L = [{I, I * I} || I <- lists:seq(1, 200)],
    rep(N,
        fun () ->
                X = lists:sum([element(2, lists:keyfind(I, 1, L))
                              || I <- lists:seq(1, 200)]),
                L2 = lists:foldl(fun (I, A) -> lists:keystore(I, 1, A, {I, 0}) end,
                                 L,
                                 lists:seq(1, 200, 5)),
                L3 = lists:foldl(fun (I, A) -> lists:keydelete(I, 1, A) end,
                                 L2,
                                 lists:seq(1, 200, 7)),
                X + length(lists:keysort(2, L3)) +
                    length([1 || I <- lists:seq(1, 200), lists:keymember(I, 1, L3)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
