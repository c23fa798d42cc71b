%% register, whereis, unregister, sending to names.
-module(proc_names).
-export([main/0]).

main() ->
    P = spawn(fun Loop() -> receive {From, X} -> From ! {got, X}, Loop() end end),
    probe:line([register(my_name, P), whereis(my_name) =:= P, lists:member(my_name, registered()), process_info(P, registered_name)]),
    my_name ! {self(), 1},
    {my_name, node()} ! {self(), 2},
    probe:line([receive {got, X} -> X end || _ <- [1, 2]]),
    probe:show("taken", fun() -> register(my_name, self()) end),
    probe:show("second name", fun() -> register(other, P) end),
    probe:show("undefined", fun() -> register(undefined, self()) end),
    probe:show("send to nobody", fun() -> nobody_here ! x end),
    probe:show("send to nobody there", fun() -> {nobody_here, node()} ! x end),
    probe:show("erlang:send", fun() -> erlang:send(nobody_here, x, []) end),
    probe:line([unregister(my_name), whereis(my_name), process_info(P, registered_name)]),
    probe:show("unregister", fun() -> unregister(my_name) end),
    register(again, P), exit(P, kill), timer:sleep(200),
    probe:line(whereis(again)),
    probe:show("dead", fun() -> register(dead, P) end),
    probe:line([P ! x, erlang:send(P, y), erlang:send(P, z, [noconnect])]).
