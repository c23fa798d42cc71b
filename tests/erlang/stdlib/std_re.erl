%% re: captures, options, compiled patterns.
-module(std_re).
-export([main/0]).

main() ->
    R = fun(S, P, O) -> probe:show({S, P, O}, fun() -> re:run(S, P, O) end) end,
    R("hello world", "o", []), R("hello world", "o", [global]), R("hello", "l+", [{capture, all, list}]), R("key=val", "(\\w+)=(\\w+)", [{capture, all_but_first, binary}]), R("abc", "x", []), R("ABC", "b", [caseless]), R("a\nb", "^b", [multiline, {capture, first, list}]), R("a\nb", "a.b", [dotall, {capture, all, list}]),
    R("2026-11-22", "(?<y>\\d+)-(?<m>\\d+)", [{capture, [y, m], list}]), R("aXbX", "X", [{offset, 2}]), R("aaa", "a*?", [global, {capture, all, list}]), R("", "^$", []), R("ab", "(a)|(b)", [global, {capture, all, list}]), R("foobar", "foo(?=bar)", [{capture, all, list}]), R("abcabc", "(abc)\\1", [{capture, none}]),
    R("日本語", "本", [unicode]), R("日本語", "本", [unicode, {capture, all, list}]), R(<<"äöü"/utf8>>, "ö", [unicode, {capture, all, binary}]), R("été", "\\w+", [unicode, ucp, {capture, all, list}]), R("aaaa", "a{2}", [anchored]), R("a b", "a b", [extended]), R("xay", "a", [{capture, [0], index}]), R("caT", "t", [caseless, notbol]), R("ab", "(?i)AB", []), R("abab", "b$", [dollar_endonly]),
    {ok, C} = re:compile("(\\d)(\\d)?"), probe:line([re:run("a12", C, [{capture, all, list}]), re:run("a1", C, [{capture, all, list}]), re:inspect(C, namelist), element(3, C)]),
    {ok, N} = re:compile("(?<b>x)(?<a>y)"), probe:line([re:inspect(N, namelist), re:run("xy", N, [{capture, all_names, list}])]).
