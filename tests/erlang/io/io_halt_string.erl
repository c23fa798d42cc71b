%% halt with a string prints it as a crash slogan.
%% own machine: it halts
-module(io_halt_string).
-export([main/0]).

main() -> io:put_chars("before\n"), timer:sleep(50), halt("slogan").
