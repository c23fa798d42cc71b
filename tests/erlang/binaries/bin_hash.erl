%% md5, crc32, adler32 at once and in steps, and their errors.
-module(bin_hash).
-export([main/0]).

main() ->
    probe:line([erlang:md5(<<>>), erlang:md5("abc"), erlang:crc32("123456789"), erlang:adler32("123456789"), erlang:crc32(<<>>)]),
    C = erlang:md5_update(erlang:md5_update(erlang:md5_init(), "ab"), [<<"c">>]),
    probe:line(erlang:md5_final(C) =:= erlang:md5("abc")),
    probe:line([erlang:crc32(erlang:crc32("1234"), "56789"), erlang:adler32(erlang:adler32("1234"), "56789"),
                erlang:crc32_combine(erlang:crc32("1234"), erlang:crc32("56789"), 5), erlang:adler32_combine(erlang:adler32("1234"), erlang:adler32("56789"), 5)]),
    probe:calls([{erlang, F, [X]} || F <- [md5, crc32, adler32], X <- [a, [a], [256], <<1:3>>]]),
    probe:calls([{erlang, crc32, [a, "x"]}, {erlang, crc32, [-1, "x"]}, {erlang, crc32, [1 bsl 32, "x"]}, {erlang, adler32, [x, "a"]}, {erlang, crc32_combine, [1, 2, -1]},
                 {erlang, md5_update, [<<>>, "a"]}, {erlang, md5_final, [x]}, {erlang, adler32_combine, [1, 2, x]}]).
