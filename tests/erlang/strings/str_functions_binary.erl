%% The module string on binaries.
-module(str_functions_binary).
-export([main/0]).

main() ->
    S = <<"  héllo wörld ☃ "/utf8>>,
    probe:line([string:trim(S), string:uppercase(S), string:split(S, <<"w"/utf8>>), string:lexemes(S, " "), string:length(S), string:slice(S, 3, 4)]),
    probe:line([string:pad(<<"ab">>, 4), string:reverse(<<"añb"/utf8>>), string:find(S, <<"ö"/utf8>>), string:replace(S, <<"l">>, <<"L">>, all), string:titlecase(<<"élan"/utf8>>)]),
    probe:line([string:to_integer(<<"12ab">>), string:to_float(<<"-1.5">>), string:prefix(<<"abc">>, "ab"), string:take(<<"aab">>, "a"), string:is_empty(<<>>), string:casefold(<<"ÀB"/utf8>>)]),
    probe:show("bad", fun() -> string:length(<<255>>) end),
    probe:show("atom", fun() -> string:length(abc) end),
    probe:show("to_integer", fun() -> string:to_integer(abc) end).
