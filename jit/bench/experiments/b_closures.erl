%% An expression compiled to closures that call each other: a tree of calls of funs.
-module(b_closures).
-export([n/1, run/1]).

n(std) -> 60000; n(small) -> 60.

run(N) -> rounds(N div 3, compiled(tree(9)), 0).

rounds(0, _, Sum) -> Sum;
rounds(N, F, Sum) -> rounds(N - 1, F, (Sum + F(N)) band 16#ffff).

tree(0) -> x;
tree(D) when D rem 3 =:= 0 -> {add, tree(D - 1), tree(D - 1)};
tree(D) when D rem 3 =:= 1 -> {sub, tree(D - 1), {num, D}};
tree(D) -> {mul, {num, D}, {add, tree(D - 1), tree(D - 1)}}.

compiled(x) -> fun(X) -> X end;
compiled({num, N}) -> fun(_) -> N end;
compiled({add, A, B}) ->
    FA = compiled(A), FB = compiled(B),
    fun(X) -> (FA(X) + FB(X)) band 16#ffff end;
compiled({sub, A, B}) ->
    FA = compiled(A), FB = compiled(B),
    fun(X) -> (FA(X) - FB(X)) band 16#ffff end;
compiled({mul, A, B}) ->
    FA = compiled(A), FB = compiled(B),
    fun(X) -> (FA(X) * FB(X)) band 16#ffff end.
