%% gb_sets: 5,000 inserts, a union, an intersection and a fold.
-module(b_gbsets).
-export([n/1, run/1]).
n(std) -> 40; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = lists:foldl(fun (I, S) -> gb_sets:add_element((I * 7919) rem 10007, S)
                                end,
                                gb_sets:new(),
                                lists:seq(1, 5000)),
                T = gb_sets:from_list(lists:seq(1, 10000, 3)),
                gb_sets:size(gb_sets:union(S, T)) +
                    gb_sets:fold(fun (X, A) -> X + A end, 0, gb_sets:intersection(S, T))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
