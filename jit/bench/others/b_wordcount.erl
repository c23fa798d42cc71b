%% Counts binaries with maps:update_with/4, and groups them by size.
-module(b_wordcount).
-export([n/1, run/1]).
n(std) -> 96; n(small) -> 1.
run(N) ->
    W = [list_to_binary("w" ++ integer_to_list((I * I) rem 997))
        || I <- lists:seq(1, 5000)],
    rep(N,
        fun () ->
                M = lists:foldl(fun (X, M) ->
                                        maps:update_with(X, fun (C) -> C + 1 end, 1, M)
                                end,
                                #{},
                                W),
                G = lists:foldl(fun (X, By) ->
                                        K = byte_size(X),
                                        By#{K => [X | maps:get(K, By, [])]}
                                end,
                                #{},
                                W),
                length(lists:reverse(lists:keysort(2, maps:to_list(M)))) + maps:size(G)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
