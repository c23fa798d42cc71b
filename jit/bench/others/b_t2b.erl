%% term_to_binary/1 and binary_to_term/1 of 500 tuples.
-module(b_t2b).
-export([n/1, run/1]).
n(std) -> 1045; n(small) -> 1.
run(N) ->
    T = [{I, "abc", <<"def">>, #{a => I}, [1.5, foo]} || I <- lists:seq(1, 500)],
    rep(N,
        fun () ->
                B = term_to_binary(T),
                byte_size(B) + length(binary_to_term(B)) + byte_size(term_to_binary({a, 1}))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
