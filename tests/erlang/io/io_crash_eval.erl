%% An error in main ends the node with status 1.
-module(io_crash_eval).
-export([main/0]).

main() -> io:put_chars("before\n"), timer:sleep(100), error(on_purpose).
