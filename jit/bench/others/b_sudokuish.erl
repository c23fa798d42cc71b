%% A search over rows and columns with lists:append and member.
-module(b_sudokuish).
-export([n/1, run/1]).
n(std) -> 719; n(small) -> 1.
run(N) ->
    rep(N, fun () -> length(cols(lists:seq(1, 6), [], lists:seq(1, 6))) end).
cols([], Acc, _) -> [Acc];
cols([_ | T], Acc, D) ->
    lists:append([cols(T, [X | Acc], D)
                 || X <- D, not lists:member(X, Acc), ok(X, Acc, 1)]).
ok(_, [], _) -> true;
ok(X, [H | T], K) -> abs(X - H) =/= 1 orelse K > 1 orelse ok2(X, T).
ok2(_, _) -> true.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
