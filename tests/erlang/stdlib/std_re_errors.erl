%% Patterns and options that re refuses.
-module(std_re_errors).
-export([main/0]).

main() ->
    [probe:show(P, fun() -> re:compile(P) end) || P <- ["(", "a)", "[a", "*a", "a{2,1}", "(?<n", "\\", "(?P<x", "[[:foo:]]", "a**", "(?z)", "\\g{9}"]],
    probe:calls([{re, run, A} || A <- [["a", "("], ["a", "a", [x]], [a, "a"], ["a", a], ["a", "a", [{capture, x}]], ["a", "a", [{offset, -1}]], ["a", "a", x], [[300], "a"], [<<255>>, "a", [unicode]], ["a", "a", [{capture, [nope], list}]]]] ++ [{re, compile, ["a", [x]]}, {re, compile, [x]}, {re, split, ["a", "("]}, {re, replace, ["a", "a", x]}, {re, inspect, [x, namelist]}]),
    probe:line([re:run("aaaaaaaaaaaaaaaaaaaaaaaaaaaaac", "(a+)+$", [{match_limit, 1000}]), re:run("aaaaaaaaaaaaaaaaaaaac", "(a+)+$", [{match_limit, 100}, report_errors]), re:run("aaac", "(a+)+$", [{match_limit_recursion, 1}, report_errors])]),
    Broken = {re_pattern, 0, 0, 0, <<>>},
    probe:calls([{re, run, [S, P, O]} || S <- [2, "ab", <<"ab">>, [1000]], P <- [name, 2, {}, Broken],
                                         O <- [[unicode], [unicode, global], [global], [unicode, bad]]]).
