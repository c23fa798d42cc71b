%% Terms printed by ~p and read by erl_scan:tokens/3 and erl_parse.
-module(b_consult).
-export([n/1, run/1]).
n(std) -> 6080;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                S = lists:flatten([io_lib:format("~p.~n", [T])
                                   || T
                                          <- [{app,
                                               I,
                                               [{vsn, "1.2.3"},
                                                {mods, [a, b, c]},
                                                {env, [{k, <<"v">>}, {x, 1.5}]}]},
                                              #{a => I},
                                              [I, 'Q', "str"]]]),
                ts(S, [])
        end).
ts([], A) -> lists:reverse(A);
ts(S, A) ->
    case erl_scan:tokens([], S, 1) of
        {done, {ok, T, _}, R} ->
            {ok, X} = erl_parse:parse_term(T),
            ts(R, [X | A]);
        {done, {eof, _}, _} -> lists:reverse(A);
        {more, _} -> lists:reverse(A)
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
