%% Appends to a string with ++, and subtracts with --.
-module(b_strcat).
-export([n/1, run/1]).
n(std) -> 492; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                S = lists:foldl(fun (I, A) -> A ++ integer_to_list(I) ++ "," end,
                                "",
                                lists:seq(1, 200)),
                length(S -- "1234,5") + length(lists:concat([a, 1, "x", 2.5]))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
