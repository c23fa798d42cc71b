%% erl_eval:exprs/2 of an expression with comprehension, case and fun.
-module(b_erleval).
-export([n/1, run/1]).
n(std) -> 931; n(small) -> 1.
run(N) ->
    {ok, T, _} =
        erl_scan:string("lists:sum([X*Y || X <- lists:seq(1,30), Y <- [1,2,3], "
                        "X rem 2 =:= 0]) + case Z of 1 -> a; _ -> F = fun(A) "
                        "-> A + Z end, F(3) end."),
    {ok, E} = erl_parse:parse_exprs(T),
    rep(N,
        fun () ->
                {value, V, _} = erl_eval:exprs(E, [{'Z', 5}]),
                V
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
