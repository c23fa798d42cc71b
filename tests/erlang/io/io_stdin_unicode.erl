%% Standard input with wide characters, as lists and binaries.
%% stdin: "h\xc3\xa9llo \xe6\x97\xa5\n\xf0\x9f\x98\x80\nbin\xc3\xa9\nlast"
-module(io_stdin_unicode).
-export([main/0]).

main() ->
    ok = io:setopts([binary, {encoding, unicode}]), probe:line([io:get_line(""), io:get_chars("", 3), io:get_line(""), io:get_line(""), io:get_line("")]).
