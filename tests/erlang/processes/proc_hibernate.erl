%% Hibernation keeps the dictionary and mailbox and drops the stack.
-module(proc_hibernate).
-export([main/0]).

-export([awake/2]).

main() ->
    S = self(),
    P = spawn(fun() -> put(k, kept), X = {some, data}, erlang:hibernate(?MODULE, awake, [S, X]) end),
    timer:sleep(200),
    probe:line(process_info(P, current_function)),
    P ! wake,
    probe:line(receive R -> R after 5000 -> none end),
    Q = spawn(fun() -> self() ! already, erlang:hibernate(?MODULE, awake, [S, 2]) end),
    probe:line(receive R2 -> R2 after 5000 -> none end),
    probe:line(is_pid(Q)),
    {P3, M} = spawn_monitor(fun() -> try erlang:hibernate(erlang, exit, [from_sleep]) catch _:_ -> exit(caught) end end),
    P3 ! x,
    probe:line(receive {'DOWN', M, _, _, Why} -> Why end),
    probe:show("bad", fun() -> erlang:hibernate("x", y, []) end), probe:show("bad 2", fun() -> erlang:hibernate(m, f, x) end).

awake(To, X) -> receive M -> To ! {M, X, get(k)} end.
