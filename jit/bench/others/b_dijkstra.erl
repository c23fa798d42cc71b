%% Dijkstra's shortest paths with gb_sets as the queue.
-module(b_dijkstra).
-export([n/1, run/1]).
n(std) -> 37; n(small) -> 1.
run(N) ->
    G = maps:from_list([{I,
                         [{(I * 7 + 1) rem 1000, I rem 13 + 1},
                          {(I * 13 + 5) rem 1000, I rem 7 + 1},
                          {(I + 1) rem 1000, 5}]}
                       || I <- lists:seq(0, 999)]),
    rep(N,
        fun () ->
                maps:fold(fun (_, V, A) -> V + A end,
                          0,
                          dj(gb_sets:singleton({0, 0}), #{}, G))
        end).
dj(Q, D, G) ->
    case gb_sets:is_empty(Q) of
        true -> D;
        false ->
            {{C, U}, Q1} = gb_sets:take_smallest(Q),
            case D of
                #{U := _} -> dj(Q1, D, G);
                _ ->
                    dj(lists:foldl(fun ({V, W}, A) -> gb_sets:add_element({C + W, V}, A)
                                   end,
                                   Q1,
                                   maps:get(U, G)),
                       D#{U => C},
                       G)
            end
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
