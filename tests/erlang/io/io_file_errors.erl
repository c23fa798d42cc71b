%% Errors of file: missing, not a folder, bad arguments, bad options.
-module(io_file_errors).
-export([main/0]).

main() ->
    file:make_dir("d"), file:write_file("f", "x"),
    probe:calls([{file, F, A} || {F, A} <- [{open, ["none", [read]]}, {open, ["d", [write]]}, {open, ["f", [nosuch]]}, {open, ["f/x", [read]]}, {open, ["x/y/z", [write]]}, {open, ["f", [exclusive, write]]}, {make_dir, ["d"]}, {make_dir, ["none/x"]}, {del_dir, ["f"]}, {del_dir, ["none"]}, {delete, ["d"]}, {rename, ["none", "x"]}, {list_dir, ["none"]}, {list_dir, ["f"]}, {read_file, ["d"]}, {read_file_info, ["none"]}, {write_file, ["none/x", "a"]}, {write_file, ["f", a]}, {read_link, ["f"]}, {make_symlink, ["f", "f"]}, {change_mode, ["none", 8#644]}, {read_file, [123]}, {read_file, ["a\0b"]}, {write_file, ["f", [a]]}, {copy, ["none", "x"]}, {set_cwd, ["none"]}, {make_link, ["none", "y"]}, {read, [x, 1]}, {position, [x, bof]}, {close, [x]}, {truncate, [x]}, {format_error, [enoent]}, {format_error, [badarg]}, {consult, [x]}]]).
