%% BIFs of distribution on a node that is not alive.
-module(sys_dist_local).
-export([main/0]).

main() ->
    probe:quiet(),
    probe:line([node(), nodes(hidden), nodes([this, visible]), nodes(connected), erlang:is_alive(), monitor_node(node(), true), erlang:monitor_node(node(), false)]), probe:show("monitor", fun() -> monitor_node(a@b, true) end), probe:show("set_cookie", fun() -> erlang:set_cookie(node(), abc) end), probe:line(erlang:get_cookie()), probe:show("disconnect", fun() -> erlang:disconnect_node(a@b) end), probe:show("spawn there", fun() -> is_pid(spawn(a@b, fun() -> ok end)) end), {nope, a@b} ! lost, probe:show("monitor there", fun() -> M = monitor(process, {x, a@b}), receive {'DOWN', M, _, _, R} -> R after 500 -> none end end).
