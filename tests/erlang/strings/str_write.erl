%% io_lib:write and its kin, quoting of atoms and strings.
-module(str_write).
-export([main/0]).

main() ->
    probe:line([lists:flatten(io_lib:write(X)) || X <- [a, 'A', 'a b', "s", 1.5, <<1>>, {x, [y]}, #{k => v}, [1 | 2], 'é']]),
    probe:line([io_lib:write_atom('x y'), io_lib:write_string("a\"b\n"), io_lib:write_char($\n), io_lib:write_atom_as_latin1('日'), io_lib:write_string_as_latin1([$a, 255, 300])]),
    probe:line([io_lib:quote_atom(a, []), io_lib:char_list("a"), io_lib:char_list([300]), io_lib:printable_list("ab"), io_lib:printable_list([1]), io_lib:deep_char_list(["a", [$b]]), io_lib:printable_unicode_list("日"), io_lib:latin1_char_list([300])]),
    probe:line([io_lib:indentation("ab\ncd", 3), io_lib:nl(), lists:flatten(io_lib:write({a, [b, {c}]}, 3)), io_lib:printable_latin1_list("é")]),
    probe:line([io_lib:fread("~d ~s", "12 abc"), io_lib:fread("~d", "x"), io_lib:fread("~f~c", "1.5z"), io_lib:fread("~4u:~2s", "1234:ab"), io_lib:fread("~a ~#", "x 16#ff"), io_lib:fread("~d", "")]),
    probe:line(io_lib:scan_format("~w ~10.2f ~ts", [a, 1.0, "x"])),
    probe:line(io_lib:unscan_format(io_lib:scan_format("~w|~10.2f", [a, 1.0]))).
