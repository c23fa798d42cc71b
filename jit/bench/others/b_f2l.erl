%% Floats to text in four ways, and back.
-module(b_f2l).
-export([n/1, run/1]).
n(std) -> 20; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:foldl(fun (I, A) ->
                                    A + length(float_to_list(I / 7)) +
                                        length(float_to_list(I / 3, [{decimals, 3}]))
                                        + trunc(list_to_float("1.5e3"))
                                        + length(io_lib:format("~.2f", [I / 9]))
                            end,
                            0,
                            lists:seq(1, 3000))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
