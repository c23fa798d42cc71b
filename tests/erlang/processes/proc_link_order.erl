%% Who is told first of the end of a process, and how links are listed.
%% args: +S 1
-module(proc_link_order).
-export([main/0]).

main() ->
    Orders = [[1], [1, 2], [2, 1], [1, 2, 3], [3, 1, 6, 2, 5, 4], lists:seq(1, 12), lists:seq(9, 1, -1),
              [7, 3, 9, 1, 5, 8, 2, 6, 4]],
    [probe:line([Order, How, told(Order, How)]) || Order <- Orders, How <- [kill, stop]],
    [probe:line([Order, listed(Order)]) || Order <- Orders].

told(Order, How) ->
    Me = self(),
    Kids = [spawn(fun() -> waiter(Me, N) end) || N <- lists:seq(1, length(Order))],
    [receive up -> ok end || _ <- Kids],
    P = linked(Order, Kids),
    case How of
        kill -> exit(P, kill);
        stop -> P ! stop
    end,
    [receive {told, N} -> N end || _ <- Kids].

waiter(Parent, N) ->
    process_flag(trap_exit, true),
    Parent ! up,
    receive {'EXIT', _, _} -> Parent ! {told, N} end.

linked(Order, Kids) ->
    Me = self(),
    P = spawn(fun() -> [link(lists:nth(N, Kids)) || N <- Order], Me ! linked, receive stop -> ok end end),
    receive linked -> P end.

listed(Order) ->
    Kids = [spawn(fun() -> receive stop -> ok end end) || _ <- Order],
    {links, Pids} = process_info(linked(Order, Kids), links),
    Numbers = lists:zip(lists:sort(Kids), lists:seq(1, length(Kids))),
    [proplists:get_value(Pid, Numbers) || Pid <- Pids].
