%% Lengths of Collatz sequences, remembered in a map.
-module(b_collmap).
-export([n/1, run/1]).
n(std) -> 71; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                M = lists:foldl(fun (I, M) -> element(2, cl(I, M)) end,
                                #{1 => 1},
                                lists:seq(1, 2000)),
                lists:max(maps:values(M))
        end).
cl(I, M) ->
    case M of
        #{I := L} -> {L, M};
        _ ->
            {L, M1} = cl(case I band 1 of
                             0 -> I div 2;
                             1 -> 3 * I + 1
                         end,
                         M),
            {L + 1, M1#{I => L + 1}}
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
