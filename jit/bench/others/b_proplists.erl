%% proplists: get_value, get_keys and delete on 102 entries.
-module(b_proplists).
-export([n/1, run/1]).
n(std) -> 2207; n(small) -> 1.
run(N) ->
    P = [{list_to_atom("k" ++ integer_to_list(I)), I} || I <- lists:seq(1, 100)]
            ++ [debug, verbose],
    rep(N,
        fun () ->
                lists:sum([proplists:get_value(K, P, 0) || {K, _} <- lists:sublist(P, 100)])
                    + length(proplists:get_keys(P))
                    + length(proplists:delete(k50, P))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
