%% badmatch, case_clause, if_clause, try_clause, function_clause, else of their kind.
-module(exc_match_errors).
-export([main/0]).

main() ->
    probe:show("badmatch", fun() -> {ok, X} = probe:id({error, 1}), X end),
    probe:show("badmatch bound", fun() -> A = probe:id(1), A = probe:id(2) end),
    probe:show("case", fun() -> case probe:id(x) of y -> 1 end end),
    probe:show("if", fun() -> X = probe:id(1), if X > 5 -> a end end),
    probe:show("if expression", fun() -> X = probe:id(1), if X > 5 -> a; X < 0 -> b end end),
    probe:show("try", fun() -> try probe:id(x) of y -> 1 catch throw:_ -> 2 end end),
    probe:show("function", fun() -> f(probe:id(3), [a]) end),
    probe:show("fun", fun() -> (fun(a) -> 1; (b) -> 2 end)(c) end),
    probe:show("lists", fun() -> lists:last(probe:id([])) end),
    probe:show("comprehension match", fun() -> [begin {ok, Y} = X, Y end || X <- [{ok, 1}, no]] end),
    probe:show("nested", fun() -> try f(9, 9) catch error:function_clause -> case probe:id(q) of r -> ok end end end).

f(1, _) -> one;
f(2, [b]) -> two.
