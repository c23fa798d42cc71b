%% Files with an io server: lines, characters, encodings, io:format to a file.
-module(io_file_lines).
-export([main/0]).

main() ->
    {ok, W} = file:open("u.txt", [write, {encoding, utf8}]), io:format(W, "~ts ~w~n", ["日本é", {a, 1}]), io:put_chars(W, "second line\n"), io:write(W, [x]), io:nl(W), probe:line(file:close(W)),
    {ok, B} = file:read_file("u.txt"), probe:line(B),
    {ok, R} = file:open("u.txt", [read, {encoding, utf8}]), probe:line([io:get_line(R, ''), io:get_chars(R, '', 6), io:fread(R, '', "~s"), io:get_line(R, ''), io:read(R, ''), file:close(R)]),
    {ok, R2} = file:open("u.txt", [read]), probe:line([io:get_line(R2, ""), io:setopts(R2, [binary]), io:get_line(R2, ""), io:get_line(R2, ""), io:get_line(R2, ""), file:position(R2, 0), io:get_chars(R2, "", 3), proplists:get_value(binary, io:getopts(R2)), file:close(R2)]),
    file:write_file("t.txt", "{a, 1}.\n[b].\n\"str\". 5.\n"), probe:line([file:consult("t.txt"), file:path_consult(["/none", "."], "t.txt") =/= x]), file:write_file("bad.txt", "{a, .\n"), probe:line([file:consult("bad.txt"), file:consult("none.txt")]),
    file:write_file("e.txt", "X = 2, Y = X * 21, Y."), probe:line([file:script("e.txt"), file:eval("e.txt"), file:script("e.txt", [{'X', 2}])]), {ok, L1} = file:open("u.txt", [write, {encoding, latin1}]), probe:show("latin1", fun() -> io:put_chars(L1, [26085]) end), file:close(L1).
