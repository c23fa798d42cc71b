%% lists:sort/1 of binaries, strings, tuples and floats.
-module(b_sortbin).
-export([n/1, run/1]).
n(std) -> 29; n(small) -> 1.
run(N) ->
    L = [integer_to_binary((I * 7919) rem 100007) || I <- lists:seq(1, 8000)],
    S = [binary_to_list(X) || X <- L],
    A = [{list_to_atom(X), X} || X <- lists:sublist(S, 1000)],
    rep(N,
        fun () ->
                length(lists:sort(L)) + length(lists:sort(S)) + length(lists:sort(A)) +
                    length(lists:sort([X / 1 || X <- lists:seq(1, 5000)]))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
