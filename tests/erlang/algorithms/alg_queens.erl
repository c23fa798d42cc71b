%% Eight queens, all solutions counted, one shown.
-module(alg_queens).
-export([main/0]).

main() ->
    All = queens(6), probe:line([length(All), hd(All), length(queens(5))]).

queens(N) -> place(N, N).
place(_, 0) -> [[]];
place(N, K) -> [[Q | B] || B <- place(N, K - 1), Q <- lists:seq(1, N), safe(Q, 1, B)].
safe(_, _, []) -> true;
safe(Q, D, [C | T]) -> Q =/= C andalso abs(Q - C) =/= D andalso safe(Q, D + 1, T).
