%% erl_eval: expressions of all kinds.
-module(std_erl_eval).
-export([main/0]).

main() ->
    E = fun(S) -> probe:show(S, fun() -> {ok, Ts, _} = erl_scan:string(S), {ok, Es} = erl_parse:parse_exprs(Ts), {value, V, B} = erl_eval:exprs(Es, []), {V, [X || {_, Y} = X <- B, not is_function(Y)]} end) end,
    [E(S) || S <- ["1 + 2 * 3.", "X = 5, Y = X * 2.", "[X * 2 || X <- [1, 2, 3], X > 1].", "F = fun(A, B) -> A + B end, F(1, 2).", "case {a, 1} of {a, N} -> N end.", "lists:map(fun(X) -> -X end, [1, 2]).", "try error(x) catch error:R -> {caught, R} end.", "M = #{a => 1}, M#{b => 2}.", "#{a := Q} = #{a => 7}, Q.", "<<A:4, B:4>> = <<16#AB>>, {A, B}.", "<<X:16/little>> = <<1, 2>>, X.", "begin a, b end.", "if 1 > 2 -> a; true -> b end.", "self() ! hello, receive X -> X after 0 -> no end.", "F = fun G(0) -> 1; G(N) -> N * G(N - 1) end, F(10).", "catch 1 / 0, ok.", "X.", "1 = 2.", "foo:bar(1).", "case 1 of 2 -> 3 end.", "(fun(1) -> a end)(2).", "<< <<X>> || <<X>> <= <<1, 2>> >>.", "a andalso b.", "1 + a.", "\"ab\" ++ \"cd\".", "[A, B | _] = [1, 2, 3], B.", "fun lists:sum/1.", "F = 5, F().", "not 1."]], ok.
