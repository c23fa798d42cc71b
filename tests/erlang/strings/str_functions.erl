%% The module string on lists.
-module(str_functions).
-export([main/0]).

main() ->
    S = "  hello wide world  ",
    probe:line([string:trim(S), string:trim(S, leading), string:trim("xxaxx", both, "x"), string:split("a,b,c", ","), string:split("a,b,c", ",", all), string:split("a,b,c", ",", trailing)]),
    probe:line([string:lexemes("a;b,;c", ";,"), string:find("hello", "l"), string:find("hello", "l", trailing), string:find("hello", "z"), string:prefix("hello", "he"), string:prefix("hello", "x")]),
    probe:line([string:pad("ab", 5), string:pad("ab", 5, leading, $*), string:pad("ab", 5, both, $.), string:slice("hello", 1, 3), string:slice("hello", 2), string:reverse("abc"), string:length("日本")]),
    probe:line([string:uppercase("abc"), string:titlecase("hello"), string:replace("aXbX", "X", "-"), string:replace("aXbX", "X", "-", all), string:is_empty(""), string:equal("a", "A", true)]),
    probe:line([string:to_integer("42abc"), string:to_integer("-7"), string:to_integer("x"), string:to_float("1.5e3 x"), string:to_float("1"), string:nth_lexeme("a b c", 2, " "), string:take("aabc", "a"), string:chomp("x\n")]),
    probe:line([string:tokens("a b  c", " "), string:join(["a", "b"], ", "), string:strip("  a "), string:substr("hello", 2, 2), string:str("hello", "l"), string:chr("hello", $l), string:concat("a", "b"), string:centre("ab", 6), string:left("ab", 4, $.), string:right("ab", 4, $.)]).
