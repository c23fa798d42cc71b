%% re: run, split and replace on text of 900 bytes.
-module(b_rex).
-export([n/1, run/1]).
n(std) -> 868; n(small) -> 1.
run(N) ->
    S = lists:flatten(lists:duplicate(30, "john@example.com, 2024-01-02 foo ")),
    {ok, R} = re:compile("(\\w+)@(\\w+)\\.com"),
    rep(N,
        fun () ->
                {match, M} = re:run(S, R, [global, {capture, all, list}]),
                length(M) + length(re:split(S, ",\\s*")) +
                    length(re:replace(S, "[0-9]+", "N", [global, {return, list}]))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
