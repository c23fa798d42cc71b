%% Licence: Apache-2.0, or any that the project chooses.
%% The other module of b_across.
-module(across_other).
-export([odd/2, negate/1, depth/1, depth/2]).

odd(0, Sum) -> Sum;
odd(N, Sum) -> b_across:even(N - 1, Sum - N).

negate([X | Rest]) -> [-X | b_across:double(Rest)];
negate([]) -> [].

depth(Tree) -> b_across:depth(Tree).

depth(Tree, 1) -> depth(Tree);
depth(Tree, N) -> _ = depth(Tree), depth(Tree, N - 1).
