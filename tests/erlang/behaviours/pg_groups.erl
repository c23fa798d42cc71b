%% pg: process groups on one node.
-module(pg_groups).
-export([main/0]).

main() ->
    {ok, _} = pg:start_link(my_scope),
    P = spawn(fun() -> receive stop -> ok end end),
    probe:line([pg:join(my_scope, g, self()), pg:join(my_scope, g, [P, P]), length(pg:get_members(my_scope, g)), pg:which_groups(my_scope), length(pg:get_local_members(my_scope, g)), pg:leave(my_scope, g, self()), pg:leave(my_scope, g, self()), pg:get_members(my_scope, none)]),
    M = monitor(process, P), P ! stop, receive {'DOWN', M, _, _, _} -> ok end, probe:until(fun() -> pg:get_members(my_scope, g) =:= [] end), probe:line([pg:get_members(my_scope, g), pg:which_groups(my_scope)]).
