%% erl_scan, erl_parse, erl_pp.
-module(std_erl_scan).
-export([main/0]).

main() ->
    {ok, Ts, _} = erl_scan:string("foo(X, [1, 2.5 | T]) when X > $a -> {\"s\", <<X:8>>, #{k => 'Q q'}, fun() -> ok end}."),
    probe:line(Ts), {ok, F} = erl_parse:parse_form(Ts), probe:line(F), io:put_chars(erl_pp:form(F)),
    [probe:show(S, fun() -> case erl_scan:string(S) of {ok, T, _} -> erl_parse:parse_exprs(T); E -> E end end) || S <- ["1 + .", "\"open", "'a", "X = .", "f(.", "a b.", "16#GG.", "1.e5.", "#{a => 1}.", "[X || X <- L].", "begin end.", "fun f/1.", "-1 + 2 * 3.", "$", "<<1:2/x>>.", "try a catch b:c -> d end."]],
    {ok, E, _} = erl_scan:string("case X of {a, Y} when Y > 1 -> [Y | T]; _ -> receive A -> A after 10 -> ok end end."), {ok, Es} = erl_parse:parse_exprs(E), io:put_chars([erl_pp:exprs(Es), $\n]),
    probe:line([erl_parse:normalise(erl_parse:abstract({a, [1, "s"], #{k => v}, <<"b">>})), erl_scan:tokens([], "a. b", 1), erl_scan:reserved_word('case'), erl_anno:line(element(2, hd(Ts)))]).
