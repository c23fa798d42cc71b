%% Expressions through erl_scan, erl_parse, erl_eval and ~p.
-module(b_evalpp).
-export([n/1, run/1]).
n(std) -> 1113;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                S = "A = " ++
                        integer_to_list(I) ++
                            ", F = fun(0) -> 1; (N) -> N * 2 end, L = [F(X) + A || X <- [1,2,3], "
                            "X > 1], case L of [_, Y] -> {ok, Y, #{a => A}}; _ -> error end.",
                {ok, T, _} = erl_scan:string(S),
                {ok, E} = erl_parse:parse_exprs(T),
                {value, V, _} = erl_eval:exprs(E, []),
                {V, length(lists:flatten(erl_pp:exprs(E)))}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
