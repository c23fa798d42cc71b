%% erl_scan:tokens/3 and erl_parse:parse_form/1 of 50 functions.
-module(b_scanparse).
-export([n/1, run/1]).
n(std) -> 384; n(small) -> 1.
run(N) ->
    S =
        lists:flatten([io_lib:format("f~w(X, [H|T]) when X > ~w -> case H of {a, ~w} -> g(T) "
                                     "+ X * 2; _ -> #{a => \"s\", b => <<1,2>>} end. ",
                                     [I, I, I])
                      || I <- lists:seq(1, 50)]),
    rep(N, fun () -> forms(S, 0) end).
forms(S, A) ->
    case erl_scan:tokens([], S, 1) of
        {done, {ok, T, _}, R} ->
            {ok, _F} = erl_parse:parse_form(T),
            forms(R, A + length(T));
        _ -> A
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
