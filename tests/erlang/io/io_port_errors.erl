%% What is refused by open_port and the BIFs of ports; owner, links, info.
-module(io_port_errors).
-export([main/0]).

main() ->
    probe:quiet(), process_flag(trap_exit, true),
    probe:calls([{erlang, open_port, A} || A <- [[{spawn, a}, x], [{spawn, "cat"}, [nosuch]], [{spawn_executable, "/nonexistent"}, []], [{spawn, "/nonexistent/prog"}, []], [{spawn_executable, "/etc/passwd"}, []], [{spawn, "cat"}, [{packet, 3}]], [{spawn_executable, "/bin/cat"}, [{args, x}]], [{spawn, "cat"}, [{args, ["a"]}]], [{fd, a, 1}, []]]]),
    P = open_port({spawn, "cat"}, []), probe:line([erlang:port_info(P, connected) =:= {connected, self()}, erlang:port_info(P, links) =:= {links, [self()]}, lists:member(P, erlang:ports()), is_port(P), erlang:port_info(P, input), erlang:port_info(P, output)]),
    probe:show("command", fun() -> port_command(P, a) end), probe:show("control", fun() -> port_control(P, 1, "x") end), probe:show("call", fun() -> erlang:port_call(P, 1, x) end), probe:show("info", fun() -> erlang:port_info(P, nosuch) end), probe:line([erlang:port_set_data(P, {d, 1}), erlang:port_get_data(P)]),
    Q = spawn(fun() -> receive x -> ok end end), probe:line(port_connect(P, Q)), unlink(P), exit(Q, kill), timer:sleep(300), probe:line(erlang:port_info(P)), probe:calls([{erlang, F, [x | A]} || {F, A} <- [{port_command, ["a"]}, {port_close, []}, {port_connect, [self()]}, {port_info, []}, {port_control, [1, ""]}, {port_to_list, []}]]),
    R = open_port({spawn, "cat"}, []), exit(R, die), probe:line(receive {'EXIT', R, W} -> W after 5000 -> none end), probe:show("closed", fun() -> port_command(R, "x") end), M = monitor(port, R), probe:line(receive {'DOWN', M, port, _, I} -> I after 5000 -> none end).
