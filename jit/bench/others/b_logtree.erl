%% Log lines by io_lib:format, split and collected in maps.
-module(b_logtree).
-export([n/1, run/1]).
n(std) -> 3831;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                Ls = [io_lib:format("~s [~p] ~4..0w-~2..0w-~2..0w ~s~n",
                                    [info,
                                     I + X,
                                     2024,
                                     X rem 12 + 1,
                                     X rem 28 + 1,
                                     "message text"])
                      || X <- lists:seq(1, 5)],
                B = unicode:characters_to_binary(Ls),
                C = [string:split(L, " ") || L <- string:split(B, "\n", all), L =/= <<>>],
                {byte_size(B),
                 length(C),
                 maps:size(lists:foldl(fun ([K | _], M) ->
                                               maps:update_with(K, fun (X) -> X + 1 end, 1, M)
                                       end,
                                       #{},
                                       C)),
                 string:join([lists:flatten(io_lib:format("~2.16.0b", [X]))
                              || <<X>> <= erlang:md5(B)],
                             ":")}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
