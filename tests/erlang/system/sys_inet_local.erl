%% TCP on the loopback: listen, connect, send, receive, close.
-module(sys_inet_local).
-export([main/0]).

main() ->
    {ok, L} = gen_tcp:listen(0, [binary, {active, false}, {packet, 4}, {ip, {127, 0, 0, 1}}, {reuseaddr, true}]), {ok, Port} = inet:port(L), S = self(),
    spawn(fun() -> {ok, C} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {active, false}, {packet, 4}]), ok = gen_tcp:send(C, "hello"), {ok, D} = gen_tcp:recv(C, 0), S ! {client, D}, gen_tcp:close(C), S ! closed end),
    {ok, A} = gen_tcp:accept(L), {ok, R} = gen_tcp:recv(A, 0, 2000), ok = gen_tcp:send(A, [R, <<" back">>]), probe:line([R, receive {client, X} -> X after 5000 -> none end]), receive closed -> ok end, probe:line([gen_tcp:recv(A, 0, 2000), gen_tcp:close(A), gen_tcp:close(L), gen_tcp:connect({127, 0, 0, 1}, Port, [], 1000)]).
