%% io:get_line, get_chars, fread and read from standard input.
%% stdin: "first line\nsecond\n12 abc\n{term, [1,2]}.\nrest of\ninput"
-module(io_stdin_lines).
-export([main/0]).

main() ->
    probe:line([io:get_line("p> "), io:get_line(''), io:fread("", "~d ~s"), io:read("t> ")]),
    probe:line([io:get_line(""), io:get_chars("", 4), io:get_chars("", 100), io:get_line(""), io:get_chars("", 1)]).
