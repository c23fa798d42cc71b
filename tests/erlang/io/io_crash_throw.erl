%% A throw that nobody catches in main.
-module(io_crash_throw).
-export([main/0]).

main() -> timer:sleep(50), throw({"ball", 1}).
