%% io_lib:format: every control sequence.
-module(str_format_basic).
-export([main/0]).

main() ->
    F = fun(Fmt, A) -> probe:show(Fmt, fun() -> lists:flatten(io_lib:format(Fmt, A)) end) end,
    F("~w ~p ~s ~c", [{a, "b"}, {a, "b"}, "str", $c]), F("~b ~B ~.16b ~.16B ~.2b", [255, 255, 255, 255, 5]), F("~x ~X ~.8x", [255, "0x", 255, "0X", 8, "0"]), F("~# ~+ ~.16# ~.16+", [10, 10, 255, 255]),
    F("~10w|~-10w|~10s|~-10s|~5.2s|", [abc, abc, "right", "left", "cut"]), F("~3c|~5.1c|", [$x, $y]), F("~i~w", [skipped, shown]), F("~n~~", []),
    F("~*c ~.*w ~*.*s", [3, $-, 2, abc, 5, 2, "xyz"]), F("~5..0b|~.10.0b|~..*s", [7, 7]), F("~4..0w ~6.._w", [12, ab]), F("~2w ~2s", [abcdef, "abcdef"]),
    F("~ts ~tw ~tp ~tc", ["日", '日', "日", 26085]), F("~s", [<<"bin">>]), F("~s", [[$a, [<<"b">>, "c"]]]), F("~s", [an_atom]), F("~W ~P", [lists:seq(1, 20), 5, lists:seq(1, 20), 6]), F("~p", [#{a => [1, 2], "k" => <<"v">>}]).
