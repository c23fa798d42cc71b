%% base64:encode/1 and decode/1 of 20,000 bytes.
-module(b_base64).
-export([n/1, run/1]).
n(std) -> 229; n(small) -> 1.
run(N) ->
    B = crypto_rand(20000),
    rep(N,
        fun () ->
                E = base64:encode(B),
                byte_size(base64:decode(E))
        end).
crypto_rand(K) ->
    << <<((I * 7919 + 13) band 255)>> || I <- lists:seq(1, K) >>.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
