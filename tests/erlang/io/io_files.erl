%% Writing, reading, appending, positions, deleting of files in the folder of the run.
-module(io_files).
-export([main/0]).

main() ->
    probe:line([file:write_file("a.txt", "hello\nworld\n"), file:read_file("a.txt"), file:write_file("a.txt", ["more", <<"!">>], [append]), file:read_file("a.txt"), file:copy("a.txt", "b.txt"), file:rename("b.txt", "c.txt"), filelib:file_size("c.txt"), file:delete("c.txt"), file:delete("c.txt"), file:read_file("none")]),
    {ok, F} = file:open("a.txt", [read, write, binary, raw]),
    probe:line([file:read(F, 3), file:position(F, {cur, 2}), file:read(F, 4), file:position(F, eof), file:write(F, "END"), file:position(F, bof), file:pread(F, 1, 4), file:pwrite(F, 0, "J"), file:pread(F, [{0, 2}, {100, 1}]), file:position(F, 5), file:truncate(F), file:sync(F), file:close(F)]),
    probe:line([file:read_file("a.txt"), file:read(F, 1), file:position(F, {cur, -1000})]),
    {ok, L} = file:open("a.txt", [read, binary, raw, read_ahead]), probe:line([file:read_line(L), file:read_line(L), file:close(L)]).
