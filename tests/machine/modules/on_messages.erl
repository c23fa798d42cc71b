%% Receiving, sending, processes, hibernation.
-module(on_messages).
-export([simple/0, selective/0, timeout_zero/0, timeout_small/0, timeout_expires_late/0, only_after/0,
         flush/0, nested_receive/0, marked/0, marked_twice/0, ping/0, many/0, hibernated/0,
         hibernated_with_message/0, hibernated_apply/0, linked/0, monitored/0, exit_reason/0, timeout_infinity/0,
         timeout_bad/0, timeout_big/0, after_restarts/0, skipped_stay/0, spawn_natives/0, send_bif/0]).
-export([awake/1, child/1]).
-import(harness, [id/1]).

simple() -> self() ! id(hello), receive X -> X end.
selective() -> [self() ! M || M <- id([a, {b, 1}, c])], A = receive c -> c end, B = receive {b, N} -> N end, {A, B, receive Z -> Z end}.
timeout_zero() -> self() ! id(m), A = receive never -> 1 after 0 -> 2 end, B = receive m -> 3 after 0 -> 4 end, {A, B, receive _ -> 5 after 0 -> 6 end}.
timeout_small() -> T = id(1), receive never -> 1 after T -> timed_out end.
timeout_expires_late() -> self() ! x, receive y -> y after 2 -> receive x -> late end end.
only_after() -> receive after 1 -> done end.
flush() -> [self() ! N || N <- id([1, 2, 3])], flush([]).
flush(A) -> receive X -> flush([X | A]) after 0 -> A end.
nested_receive() -> [self() ! M || M <- id([a, b, c])], receive b -> receive a -> receive c -> in_order end end end.
%% A fresh reference: the compiler marks the queue.
marked() -> P = spawn(?MODULE, child, [0]), [self() ! N || N <- id([1, 2, 3])], Ref = make_ref(), P ! {self(), Ref}, R = receive {Ref, V} -> V end, {R, flush([])}.
marked_twice() -> P = spawn(?MODULE, child, [0]), A = call(P, id(a)), B = call(P, id(b)), {A, B}.
call(P, _) -> Ref = monitor(process, P), P ! {self(), Ref}, receive {Ref, V} -> demonitor(Ref, [flush]), V; {'DOWN', Ref, _, _, R} -> {down, R} end.
child(N) -> receive {From, Ref} -> From ! {Ref, N}, child(N + 1); stop -> ok end.
ping() -> P = spawn(?MODULE, child, [10]), [begin R = make_ref(), P ! {self(), R}, receive {R, V} -> V end end || _ <- id([1, 2, 3])].
many() -> S = self(), Ps = [spawn(fun() -> S ! {self(), N * N} end) || N <- id([1, 2, 3, 4])], [receive {P, V} -> V end || P <- Ps].
hibernated() -> S = self(), P = spawn(fun() -> erlang:hibernate(?MODULE, awake, [S]) end), receive after 2 -> ok end, P ! wake, receive {awake, M} -> M end.
hibernated_with_message() -> S = self(), P = spawn(fun() -> receive go -> ok end, self() ! early, erlang:hibernate(?MODULE, awake, [S]) end), P ! go, receive {awake, M} -> M end.
hibernated_apply() -> S = self(), P = spawn(fun() -> catch apply(erlang, id(hibernate), [?MODULE, awake, [S]]) end), P ! up, receive {awake, M} -> M end.
awake(S) -> receive M -> S ! {awake, M} end.
linked() -> process_flag(trap_exit, true), P = spawn_link(fun() -> exit({bye, id(1)}) end), receive {'EXIT', P, R} -> R end.
monitored() -> {P, R} = spawn_monitor(fun() -> id(ok) end), receive {'DOWN', R, process, P, Why} -> Why end.
exit_reason() -> {P, R} = spawn_monitor(fun() -> throw(id(ball)) end), receive {'DOWN', R, process, P, {Why, [_ | _]}} -> Why end.
timeout_infinity() -> T = id(infinity), self() ! m, receive m -> got after T -> never end.
timeout_bad() -> [try receive never -> 1 after T -> 2 end catch C:R -> {C, R} end || T <- id([-1, a, 1.5, 1 bsl 40, 1 bsl 70])].
timeout_big() -> T = id(16#ffffffff), self() ! m, receive m -> got after T -> never end.
after_restarts() -> S = self(), spawn(fun() -> S ! wrong1, S ! wrong2, S ! right end), R = receive right -> ok after 5000 -> late end, {R, flush([])}.
skipped_stay() -> [self() ! N || N <- id([1, 2, 3, 4])], A = receive N when N > 2 -> N end, B = receive N2 when N2 > 2 -> N2 end, {A, B, flush([])}.
spawn_natives() -> {P, R} = spawn_monitor(erlang, exit, [id(natively)]), receive {'DOWN', R, _, P, Why} -> Why end.
send_bif() -> M = id({m, 1}), {self() ! M, erlang:send(self(), M), erlang:send(self(), M, []), flush([])}.
