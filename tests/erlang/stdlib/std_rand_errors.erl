%% Seeds and ranges that rand refuses, export and import of states.
-module(std_rand_errors).
-export([main/0]).

main() ->
    rand:seed(exsss, {5, 6, 7}),
    E = rand:export_seed(), A = rand:uniform(1000), rand:seed(E), probe:line([A =:= rand:uniform(1000), element(1, E)]),
    probe:calls([{rand, uniform, [0]}, {rand, uniform, [-1]}, {rand, uniform, [x]}, {rand, seed, [nosuch, 1]}, {rand, seed_s, [exsss, x]}, {rand, bytes, [-1]}]),
    S = rand:seed_s(exsss, [1 | 2] =:= x andalso x orelse 3), {V, _} = rand:uniform_s(10, S), probe:line(V),
    probe:line(lists:sum([case rand:uniform(6) of X when X >= 1, X =< 6 -> 0 end || _ <- lists:seq(1, 1000)])),
    rand:seed(exsss, 1), probe:line("~.6f", [lists:sum([rand:normal() || _ <- lists:seq(1, 100)]) / 100]).
