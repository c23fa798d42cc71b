%% Licence: Apache-2.0, or any that the project chooses.
%% Two modules that call each other: a loop, a recursion over a list, a tree.
-module(b_across).
-export([n/1, run/1, even/2, double/1, depth/1]).
n(std) -> 3000000; n(small) -> 2000.
run(N) ->
    List = lists:seq(1, 100),
    {even(N, 0), lists:sum(repeat(N div 300, List)),
     across_other:depth(tree(20000), 1 + N div 10000)}.

even(0, Sum) -> Sum;
even(N, Sum) -> across_other:odd(N - 1, Sum + N).

repeat(0, List) -> List;
repeat(N, List) -> _ = double(List), repeat(N - 1, List).

double([X | Rest]) -> [2 * X | across_other:negate(Rest)];
double([]) -> [].

tree(0) -> leaf;
tree(N) -> {tree((N - 1) div 2), tree((N - 1) - (N - 1) div 2)}.

depth({Left, Right}) -> 1 + max(across_other:depth(Left), across_other:depth(Right));
depth(leaf) -> 0.
