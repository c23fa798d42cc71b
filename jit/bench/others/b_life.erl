%% Two steps of Life on sets:set() of coordinates.
-module(b_life).
-export([n/1, run/1]).
n(std) -> 39; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = sets:from_list([{X, Y}
                                   || X <- lists:seq(1, 30), Y <- lists:seq(1, 30),
                                       (X * X + Y * 3) rem 5 < 2],
                                   [{version, 2}]),
                sets:size(lf(lf(S)))
        end).
lf(S) ->
    C = sets:fold(fun ({X, Y}, M) ->
                          lists:foldl(fun (K, MM) -> MM#{K => maps:get(K, MM, 0) + 1} end,
                                      M,
                                      [{X + A, Y + B}
                                      || A <- [-1, 0, 1], B <- [-1, 0, 1],
                                          {A, B} =/= {0, 0}])
                  end,
                  #{},
                  S),
    sets:from_list([K
                   || {K, V} <- maps:to_list(C),
                       V =:= 3 orelse V =:= 2 andalso sets:is_element(K, S)],
                   [{version, 2}]).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
