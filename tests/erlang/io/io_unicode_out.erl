%% Wide characters to standard output in UTF-8.
-module(io_unicode_out).
-export([main/0]).

main() ->
    io:setopts([{encoding, unicode}]), io:setopts(standard_error, [{encoding, unicode}]),
    io:format("~ts ~s ~tw ~p ~tp~n", ["日本é", "é", 'ж', "ж", "ж"]), io:put_chars(<<"bin é 日\n"/utf8>>), io:put_chars([26085, 10]), io:put_chars(user, "user é\n"), io:format("~tc~tc~n", [128512, 233]), io:fwrite(standard_error, "err é ~ts~n", ["日"]), io:put_chars(standard_io, "x\n"), probe:line([proplists:get_value(encoding, io:getopts()), io:printable_range(), io:columns(), io:rows()]).
