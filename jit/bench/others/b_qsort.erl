%% Quicksort with list comprehensions and merge sort with body recursion.
-module(b_qsort).
-export([n/1, run/1]).
n(std) -> 91; n(small) -> 1.
run(N) ->
    L = [(I * 7919) rem 10007 || I <- lists:seq(1, 3000)],
    rep(N, fun () -> length(qs(L)) + hd(ms(L)) end).
qs([]) -> [];
qs([P | T]) -> qs([X || X <- T, X < P]) ++ [P] ++ qs([X || X <- T, X >= P]).
ms([]) -> [];
ms([X]) -> [X];
ms(L) ->
    {A, B} = lists:split(length(L) div 2, L),
    mg(ms(A), ms(B)).
mg([], B) -> B;
mg(A, []) -> A;
mg([H | T], [X | _] = B) when H =< X -> [H | mg(T, B)];
mg(A, [X | T]) -> [X | mg(A, T)].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
