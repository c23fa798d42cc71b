%% Lists that are strings, and those that are not, under ~p.
-module(list_strings).
-export([main/0]).

main() ->
    [probe:line("~p ~w ~s", [L, L, io_lib:write(L)])
     || L <- ["abc", "a\nb", "", [1, 2], [97, 300], "é", [0], [127], "\e[0m", "\"q\\", [97 | b], [97, -1], "tab\t"]],
    probe:line("~lp ~tp ~tw", ["abc", [1085, 1080], "abc"]),
    probe:line("~tp ~p", ["жук", "жук"]).
