%% chars_limit and encoding options of io_lib:format and friends.
-module(str_chars_limit).
-export([main/0]).

main() ->
    probe:line([lists:flatten(io_lib:format("~p", [lists:seq(1, 100)], [{chars_limit, N}])) || N <- [10, 20, 50]]),
    probe:line(lists:flatten(io_lib:format("~w ~s", [{a, b, c, d, e, f}, "some text that is long"], [{chars_limit, 20}]))),
    probe:line(lists:flatten(io_lib:write(lists:seq(1, 50), [{depth, 5}]))),
    probe:line(lists:flatten(io_lib:format("~p", [#{a => lists:seq(1, 30), b => "text"}], [{chars_limit, 30}]))),
    probe:line(lists:flatten(io_lib:format("~ts", ["日本語日本語"], [{chars_limit, 4}]))).
