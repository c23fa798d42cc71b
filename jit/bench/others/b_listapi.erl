%% Most functions of lists, over 200 integers.
-module(b_listapi).
-export([n/1, run/1]).
n(std) -> 1133;
n(small) -> 1.
run(N) ->
    A = lists:seq(1, 200),
    rep(N,
        fun (I) ->
                L = [X * I rem 101 || X <- A],
                K = [{X rem 17, X} || X <- L],
                {lists:foldr(fun (X, S) -> X - S end, 0, L),
                 element(2, lists:mapfoldl(fun (X, S) -> {X + S, S + 1} end, 0, L)),
                 lists:sum(lists:zipwith3(fun (X, Y, Z) -> X * Y + Z end, A, L, A)),
                 length(lists:flatten([[X, [X, [X]]] || X <- L])),
                 length(lists:keymap(fun (X) -> X + 1 end, 2, K)),
                 length(lists:keymerge(1, lists:keysort(1, K), [{3, 0}])),
                 length(lists:usort(L)),
                 lists:nth(150, L),
                 lists:sublist(L, 50, 5),
                 lists:last(L),
                 lists:partition(fun (X) -> X > 50 end, lists:sublist(L, 9)),
                 length(lists:dropwhile(fun (X) -> X < 90 end, L)),
                 length(lists:takewhile(fun (X) -> X < 90 end, L)),
                 lists:splitwith(fun (X) -> X > 3 end, lists:nthtail(190, L)),
                 lists:search(fun (X) -> X =:= 7 end, L),
                 lists:max(L),
                 length(lists:ukeysort(1, K)),
                 lists:keytake(5, 1, K) =:= false,
                 element(1, lists:unzip(lists:sublist(K, 3))),
                 lists:any(fun (X) -> X > 1000 end, L),
                 lists:all(fun (X) -> X >= 0 end, L),
                 length(lists:filtermap(fun (X) -> X > 5 andalso {true, X} end, L)),
                 length(lists:append([[X, X] || X <- L])),
                 length(lists:concat([a, 1, "x"])),
                 length(lists:umerge(lists:usort(L), A)),
                 length(lists:delete(7, L)),
                 lists:prefix([1], L),
                 length(lists:flatmap(fun (X) -> [X, X] end, L)),
                 lists:foldl(fun erlang:'+'/2, 0, L)}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
