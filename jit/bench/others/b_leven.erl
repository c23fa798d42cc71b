%% Levenshtein's distance, row by row with body recursion.
-module(b_leven).
-export([n/1, run/1]).
n(std) -> 630; n(small) -> 1.
run(N) ->
    rep(N,
        fun () -> lev(lists:duplicate(15, "kitten"), lists:duplicate(15, "sitting"))
        end).
lev(A0, B0) ->
    A = lists:append(A0),
    B = lists:append(B0),
    R = lists:foldl(fun (C, Row) -> row(C, B, Row, hd(Row) + 1) end,
                    lists:seq(0, length(B)),
                    A),
    lists:last(R).
row(C, B, [D | Rest], L) -> [L | cells(C, B, D, Rest, L)].
cells(_, [], _, [], _) -> [];
cells(C, [X | B], D, [U | R], L) ->
    V = min(min(L + 1, U + 1),
            D +
                if C =:= X -> 0;
                   true -> 1
                end),
    [V | cells(C, B, U, R, V)].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
