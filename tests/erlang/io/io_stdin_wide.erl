%% Wide characters from standard input as lists, in UTF-8.
%% stdin: "h\xc3\xa9llo \xe6\x97\xa5\n\xf0\x9f\x98\x80\n'\xc3\xa9'.\n"
-module(io_stdin_wide).
-export([main/0]).

main() ->
    ok = io:setopts([{encoding, unicode}]), probe:line([io:get_line(""), io:get_chars("", 2), io:read(""), io:get_line("")]).
