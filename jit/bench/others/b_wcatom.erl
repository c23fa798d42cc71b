%% Counts atoms with maps:update_with/4.
-module(b_wcatom).
-export([n/1, run/1]).
n(std) -> 252; n(small) -> 1.
run(N) ->
    W = [list_to_atom("w" ++ integer_to_list((I * I) rem 97))
        || I <- lists:seq(1, 5000)],
    rep(N,
        fun () ->
                M = lists:foldl(fun (X, M) ->
                                        maps:update_with(X, fun (C) -> C + 1 end, 1, M)
                                end,
                                #{},
                                W),
                lists:sum(maps:values(M))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
