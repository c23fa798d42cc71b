%% Bad terms and bad formats on standard input.
%% own machine: a file that is not UTF-8 ends its io server, unlike standard input
%% stdin: "{a, .\nok.\nxyz\n5 6\n\xff\xfe\n"
-module(io_stdin_bad).
-export([main/0]).

main() ->
    probe:line([element(1, io:read("")), io:read(""), io:fread("", "~d"), io:get_line("")]), probe:line(io:get_line("")), probe:line(io:get_line("")).
