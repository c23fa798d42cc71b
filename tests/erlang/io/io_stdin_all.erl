%% Copying all of standard input, counting lines and words.
%% stdin: "alpha beta\ngamma\n\ndelta epsilon zeta\n"
-module(io_stdin_all).
-export([main/0]).

main() -> probe:line(count(0, 0)).

count(L, W) ->
    case io:get_line("") of
        eof -> {L, W};
        T -> count(L + 1, W + length(string:lexemes(T, " \n")))
    end.
