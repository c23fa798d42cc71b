%% io_lib:format with arguments that do not fit.
-module(str_format_errors).
-export([main/0]).

main() ->
    Bad = [{"~s", [1]}, {"~s", []}, {"~w", []}, {"", [x]}, {"~b", [a]}, {"~b", [1.0]}, {"~c", [a]}, {"~q", [1]}, {"~", []}, {"~s", ["日"]}, {"~f", [x]}, {"~.1b", [1]}, {"~.40b", [1]}, {x, []}, {"~w", x}, {"~*w", [a, b]}, {"~w ~w", [1]}, {[300], []}, {"~ts", [[-1]]}],
    [probe:show(F, fun() -> lists:flatten(io_lib:format(F, A)) end) || {F, A} <- Bad],
    probe:show("io:format", fun() -> io:format("~s~n", [1]) end),
    probe:show("io:format missing", fun() -> io:format("~w ~w", [1]) end),
    probe:show("io:put_chars", fun() -> io:put_chars([a]) end),
    probe:show("fwrite", fun() -> io_lib:fwrite("~a", [1]) end).
