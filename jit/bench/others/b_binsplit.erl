%% binary:split, matches and replace, and string:split, of a binary of 10,000 bytes.
-module(b_binsplit).
-export([n/1, run/1]).
n(std) -> 152; n(small) -> 1.
run(N) ->
    S = binary:copy(<<"the quick,brown fox; ">>, 500),
    rep(N,
        fun () ->
                length(binary:split(S, <<",">>, [global])) +
                    length(binary:matches(S, [<<"fox">>, <<"quick">>]))
                    + byte_size(binary:replace(S, <<"fox">>, <<"dog">>, [global]))
                    + length(string:split(S, " ", all))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
