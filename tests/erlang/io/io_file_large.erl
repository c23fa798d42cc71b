%% A large file through raw and buffered descriptors.
-module(io_file_large).
-export([main/0]).

main() ->
    {ok, F} = file:open("big", [write, raw, {delayed_write, 65536, 1000}]), [ok = file:write(F, [integer_to_list(I), $\n]) || I <- lists:seq(1, 20000)], ok = file:close(F),
    {ok, B} = file:read_file("big"), probe:line([byte_size(B), erlang:md5(B)]), {ok, R} = file:open("big", [read, raw, binary, {read_ahead, 4096}]), probe:line(lines(R, 0, 0)), file:close(R),
    {ok, R2} = file:open("big", [read]), probe:line([io:get_line(R2, ""), length(all(R2, []))]), file:close(R2), {ok, Z} = file:open("z.gz", [write, compressed]), file:write(Z, B), file:close(Z), {ok, Y} = file:open("z.gz", [read, compressed, binary]), {ok, D} = file:read(Y, 200000), probe:line([D =:= B, filelib:file_size("z.gz") < byte_size(B)]).

lines(F, N, S) -> case file:read_line(F) of {ok, L} -> lines(F, N + 1, S + byte_size(L)); eof -> {N, S} end.
all(F, A) -> case io:get_line(F, "") of eof -> A; L -> all(F, [L | A]) end.
