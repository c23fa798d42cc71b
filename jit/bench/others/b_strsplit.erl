%% string:split, lexemes, tokens and length on text of 4,200 characters.
-module(b_strsplit).
-export([n/1, run/1]).
n(std) -> 512; n(small) -> 1.
run(N) ->
    S = lists:flatten(lists:duplicate(200, "the quick,brown fox; ")),
    rep(N,
        fun () ->
                length(string:split(S, ",", all)) + length(string:lexemes(S, " ,;")) +
                    length(string:tokens(S, " ;"))
                    + string:length(S)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
