%% Integers to lists and binaries of digits, and back.
-module(b_i2l).
-export([n/1, run/1]).
n(std) -> 104; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:foldl(fun (I, A) ->
                                    A + list_to_integer(integer_to_list(I * 1237)) +
                                        binary_to_integer(integer_to_binary(I))
                            end,
                            0,
                            lists:seq(1, 10000))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
