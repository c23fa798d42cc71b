%% Wide characters to standard output in Latin-1: escaped.
%% own machine: its environment is read when the machine starts
%% env: LC_ALL=C
-module(io_latin1_out).
-export([main/0]).

main() ->
    io:format("~ts ~s ~tw ~p~n", ["日本é", "é", 'ж', "ж"]), io:put_chars([26085, 10]), probe:line([proplists:get_value(encoding, io:getopts())]), probe:line(io:setopts([{encoding, utf8}])), io:format("~ts~n", ["日é"]), io:put_chars(standard_error, "é\n").
