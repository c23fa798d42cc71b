%% Errors out of lists:nth/2, caught with their stack traces.
-module(b_stackt).
-export([n/1, run/1]).
n(std) -> 582; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:sum([try lists:nth(I, [a]), 0 catch _:_:S -> length(S) end
                          || I <- lists:seq(2, 300)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
