%% init:stop ends the node in order, with its status.
%% own machine: it halts
-module(io_init_stop).
-export([main/0]).

main() ->
    process_flag(trap_exit, true), io:put_chars("stopping\n"), init:stop(3), receive after infinity -> ok end.
