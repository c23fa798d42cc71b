%% Own sorting functions against lists:sort.
-module(alg_sorts).
-export([main/0]).

main() ->
    L = numbers(120, 7), S = lists:sort(L),
    probe:line([quick(L) =:= S, merge(L) =:= S, insertion(L) =:= S, heap(L) =:= S, lists:sublist(quick(L), 10), bubble(lists:sublist(L, 20)) =:= lists:sort(lists:sublist(L, 20))]).

numbers(0, _) -> []; numbers(N, X) -> [X rem 1000 | numbers(N - 1, (X * 7919 + 13) rem 104729)].
quick([]) -> []; quick([P | T]) -> quick([X || X <- T, X < P]) ++ [P | quick([X || X <- T, X >= P])].
merge([]) -> []; merge([X]) -> [X]; merge(L) -> {A, B} = lists:split(length(L) div 2, L), join(merge(A), merge(B)).
join([], B) -> B; join(A, []) -> A; join([A | At], [B | _] = Bl) when A =< B -> [A | join(At, Bl)]; join(A, [B | Bt]) -> [B | join(A, Bt)].
insertion(L) -> lists:foldl(fun put_in/2, [], L).
put_in(X, [Y | T]) when X > Y -> [Y | put_in(X, T)]; put_in(X, L) -> [X | L].
heap(L) -> drain(lists:foldl(fun(X, H) -> meld({X, nil, nil}, H) end, nil, L)).
drain(nil) -> []; drain({X, A, B}) -> [X | drain(meld(A, B))].
meld(nil, H) -> H; meld(H, nil) -> H; meld({X, A, B}, {Y, _, _} = H) when X =< Y -> {X, meld(B, H), A}; meld(G, {Y, A, B}) -> {Y, meld(B, G), A}.
bubble(L) -> case pass(L) of L -> L; M -> bubble(M) end.
pass([A, B | T]) when A > B -> [B | pass([A | T])]; pass([A | T]) -> [A | pass(T)]; pass([]) -> [].
