%% os:cmd and the environment.
-module(io_os_cmd).
-export([main/0]).

main() ->
    probe:line([os:cmd("echo hello"), os:cmd("printf 'a\\nb'"), os:cmd("exit 3"), os:cmd("echo err 1>&2"), os:cmd("echo $PROBE_VAR"), os:putenv("PROBE_VAR", "v é"), os:cmd("echo $PROBE_VAR"), os:getenv("PROBE_VAR"), os:unsetenv("PROBE_VAR"), os:getenv("PROBE_VAR"), os:getenv("PROBE_VAR", "default")]),
    probe:line([os:cmd("cat", #{}) =:= "", os:cmd("echo 123456", #{max_size => 3}), length(os:cmd("seq 1 10000")), os:find_executable("sh") =/= false, os:find_executable("no_such_prog"), os:type(), is_list(os:getpid()), os:getenv("HOME") =/= false, is_list(os:getenv())]),
    probe:show("bad", fun() -> os:cmd([300 bsl 30]) end), probe:show("bad 2", fun() -> os:cmd(5) end), probe:show("nul", fun() -> os:cmd("echo a\0b") end), probe:show("getenv", fun() -> os:getenv("a\0b") end).
