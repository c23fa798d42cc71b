%% global names on a node without distribution.
-module(global_names).
-export([main/0]).

main() ->
    P = spawn(fun() -> receive {F, X} -> F ! {got, X} end end),
    probe:line([global:register_name(my_global, P), global:whereis_name(my_global) =:= P, global:registered_names(), global:register_name(my_global, self())]),
    global:send(my_global, {self(), 5}), probe:line(receive {got, X} -> X after 5000 -> none end),
    probe:line([global:unregister_name(my_global), global:whereis_name(my_global), global:set_lock({res, self()}, [node()], 0), global:del_lock({res, self()})]),
    probe:line(try global:send(nobody, x) catch exit:{R, _} -> R end),
    probe:line([net_kernel:stop(), node(), nodes(), is_alive(), net_adm:ping(nosuch@host), rpc:call(node(), lists, sum, [[1, 2]]), rpc:call(nosuch@host, lists, sum, [[1]]), erpc:call(node(), fun() -> 7 end)]).
