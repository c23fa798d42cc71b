%% orddict: 2,000 stores into 1,009 keys, then fetches.
-module(b_orddict).
-export([n/1, run/1]).
n(std) -> 11; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                D = lists:foldl(fun (I, D) -> orddict:store((I * 7919) rem 1009, I, D) end,
                                orddict:new(),
                                lists:seq(1, 2000)),
                lists:sum([orddict:fetch(K, D) || K <- orddict:fetch_keys(D)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
