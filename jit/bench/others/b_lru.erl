%% A cache of 100 entries: a map and a queue.
-module(b_lru).
-export([n/1, run/1]).
n(std) -> 100; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                {M, Q, H} = lists:foldl(fun (I, {M, Q, H}) ->
                                                K = (I * I) rem 997,
                                                case M of
                                                    #{K := _} -> {M, Q, H + 1};
                                                    _ when map_size(M) >= 100 ->
                                                        {{value, O}, Q1} = queue:out(Q),
                                                        {(maps:remove(O, M))#{K => I},
                                                         queue:in(K, Q1),
                                                         H};
                                                    _ -> {M#{K => I}, queue:in(K, Q), H}
                                                end
                                        end,
                                        {#{}, queue:new(), 0},
                                        lists:seq(1, 5000)),
                map_size(M) + queue:len(Q) + H
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
