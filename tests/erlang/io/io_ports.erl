%% Ports: spawn, spawn_executable, exit status, packets, lines, closing.
-module(io_ports).
-export([main/0]).

main() ->
    P = open_port({spawn, "cat"}, [binary]), port_command(P, "hello"), probe:line(receive {P, {data, D}} -> D after 5000 -> none end), P ! {self(), {command, "again"}}, probe:line(receive {P, {data, D2}} -> D2 after 5000 -> none end), P ! {self(), close}, probe:line(receive {P, closed} -> closed after 5000 -> none end),
    Sh = os:find_executable("sh"), E = open_port({spawn_executable, Sh}, [{args, ["-c", "echo out; exit 7"]}, exit_status, stream]), probe:line(collect(E, [])),
    L = open_port({spawn, "printf 'one\\ntwo\\npartial'"}, [{line, 4}, exit_status]), probe:line(collect(L, [])),
    K = open_port({spawn, "cat"}, [{packet, 2}, binary]), port_command(K, "framed"), port_command(K, [<<"x">>, "y"]), probe:line([receive {K, {data, X}} -> X after 5000 -> none end || _ <- [1, 2]]), probe:line(port_close(K)), probe:show("closed", fun() -> port_close(K) end),
    V = open_port({spawn_executable, Sh}, [{args, ["-c", "echo $A-$B; pwd"]}, {env, [{"A", "1"}, {"B", false}]}, {cd, "/"}, exit_status]), probe:line(collect(V, [])),
    T = open_port({spawn, "sh -c 'echo err 1>&2'"}, [stderr_to_stdout, exit_status]), probe:line(collect(T, [])), F = open_port({spawn, "cat"}, [eof]), probe:line(erlang:port_info(F, name)), port_close(F).

collect(P, Acc) -> receive {P, {data, D}} -> collect(P, [D | Acc]); {P, {exit_status, S}} -> {flat(lists:reverse(Acc)), S} after 5000 -> {Acc, timeout} end.
flat([X | _] = L) when is_tuple(X) -> L; flat(L) -> lists:append(L).
