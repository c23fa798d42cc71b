%% UDP on the loopback and address functions of inet.
-module(sys_udp_local).
-export([main/0]).

main() ->
    {ok, A} = gen_udp:open(0, [binary, {active, false}, {ip, {127, 0, 0, 1}}]), {ok, B} = gen_udp:open(0, [binary, {active, true}, {ip, {127, 0, 0, 1}}]), {ok, Pb} = inet:port(B), ok = gen_udp:send(A, {127, 0, 0, 1}, Pb, "datagram"), probe:line(receive {udp, B, Ip, _, D} -> {Ip, D} after 5000 -> none end), gen_udp:close(A), gen_udp:close(B),
    probe:line([inet:parse_address("127.0.0.1"), inet:parse_address("::1"), inet:parse_address("x"), inet:ntoa({10, 0, 0, 1}), inet:ntoa({0, 0, 0, 0, 0, 0, 0, 1}), inet:getaddr("127.0.0.1", inet), inet:format_error(econnrefused), inet:is_ip_address({1, 2, 3, 4})]).
