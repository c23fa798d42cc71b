%% string: uppercase, trim, pad, to_lower, reverse, find and join.
-module(b_strutil).
-export([n/1, run/1]).
n(std) -> 3821; n(small) -> 1.
run(N) ->
    S = lists:duplicate(10, "The Quick Brown fox Jumps over"),
    rep(N,
        fun () ->
                lists:sum([length(string:uppercase(X)) +
                               length(string:trim("  " ++ X ++ " "))
                               + length(string:pad(X, 40))
                               + length(string:to_lower(X))
                               + length(string:reverse(X))
                               + length(string:find(X, "Jumps"))
                          || X <- S])
                    + length(string:join(S, ", "))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
