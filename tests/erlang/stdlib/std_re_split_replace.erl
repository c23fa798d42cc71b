%% re:split and re:replace.
-module(std_re_split_replace).
-export([main/0]).

main() ->
    probe:line([re:split("a,b,,c", ","), re:split("a,b,c", ",", [{return, list}]), re:split("abc", "", [{return, list}]), re:split("a1b2c", "(\\d)", [{return, list}]), re:split("a1b2c", "(\\d)", [group, {return, list}]), re:split("a,b,c", ",", [{parts, 2}, {return, list}]), re:split("a,b,,", ",", [trim, {return, list}])]),
    probe:line([re:replace("hello", "l", "L", [{return, list}]), re:replace("hello", "l", "L", [global, {return, list}]), re:replace("abc", "(b)", "[\\1&]", [{return, list}]), re:replace("a.b", "\\.", "\\\\", [{return, list}]), re:replace("John Smith", "(\\w+) (\\w+)", "\\2 \\1", [{return, binary}]), re:replace("x", "y", "z", [{return, list}]), re:replace("日本", "本", "x", [unicode, {return, list}]), re:replace("aaa", "a", "b", [global]), re:replace("abc", "x*", "-", [global, {return, list}])]).
