%% The exit status of halt/1, with output just before.
%% own machine: it halts
-module(io_halt_status).
-export([main/0]).

main() ->
    io:put_chars("before\n"), io:put_chars(lists:duplicate(5000, "0123456789")), io:nl(), halt(42).
