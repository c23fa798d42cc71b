%% sets of version 2 (maps): 5,000 inserts, a union, an intersection and a fold.
-module(b_sets).
-export([n/1, run/1]).
n(std) -> 39; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = lists:foldl(fun (I, S) -> sets:add_element((I * 7919) rem 10007, S) end,
                                sets:new([{version, 2}]),
                                lists:seq(1, 5000)),
                T = sets:from_list(lists:seq(1, 10000, 3), [{version, 2}]),
                sets:size(sets:union(S, T)) +
                    sets:fold(fun (X, A) -> X + A end, 0, sets:intersection(S, T))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
