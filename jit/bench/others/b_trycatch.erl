%% try with clauses for throws, errors and exits, and after.
-module(b_trycatch).
-export([n/1, run/1]).
-compile(nowarn_nomatch).
n(std) -> 261; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:foldl(fun (I, A) ->
                                    A +
                                        try f(I) catch
                                            {x, V} -> V;
                                            error:badarith -> 1;
                                            error:{badmatch, _} -> 2;
                                            exit:R -> R
                                        after
                                            ok
                                        end
                            end,
                            0,
                            lists:seq(1, 5000))
        end).
f(I) ->
    case I rem 5 of
        0 -> throw({x, I});
        1 -> I div (I - I);
        2 ->
            {ok, V} = {err, I},
            V;
        3 -> exit(I);
        4 -> I
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
