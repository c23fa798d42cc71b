%% erl_pp:form/1 and ~p of the parts.
-module(b_pprint).
-export([n/1, run/1]).
n(std) -> 1602;
n(small) -> 1.
run(N) ->
    {ok, Ts, _} =
        erl_scan:string("f(X, [A|B]) when X > 1 -> case X of {a, Y} -> Y + 1; _ -> lists:map(f"
                        "un(Z) -> Z * 2 end, B) end, A; f(_, _) -> #{k => \"s\", 1.5 "
                        "=> <<1:8, 2/binary>>}."),
    {ok, Fm} = erl_parse:parse_form(Ts),
    rep(N,
        fun (I) ->
                S = lists:flatten(erl_pp:form(Fm)),
                {length(S),
                 erlang:phash2(lists:flatten(io_lib:format("~p",
                                                           [{big,
                                                             lists:seq(I, I + 20),
                                                             [{key,
                                                               I,
                                                               <<"bin">>,
                                                               "string",
                                                               'Atom x'}
                                                              || _ <- [1, 2, 3]],
                                                             #{a => {I, [b, c]}},
                                                             self_,
                                                             fun_}]))),
                 erlang:phash2(erl_syntax_free(S))}
        end).
erl_syntax_free(S) ->
    {ok, T, _} = erl_scan:string(S),
    {ok, F} = erl_parse:parse_form(T),
    erl_parse:anno_to_term(F).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
