%% A supervisor: strategies, restarts, child functions.
-module(sup_restart).

-behaviour(supervisor).
-export([main/0, init/1, start_worker/1]).

main() ->
    probe:quiet(), process_flag(trap_exit, true),
    [begin
         {ok, S} = supervisor:start_link(?MODULE, Strategy),
         Names = [w1, w2, w3], Before = [whereis(N) || N <- Names],
         exit(whereis(w2), kill),
         probe:until(fun() -> New = [whereis(N) || N <- Names], lists:all(fun is_pid/1, New) andalso lists:nth(2, New) =/= lists:nth(2, Before) end),
         probe:line([Strategy, [whereis(N) =:= B || {N, B} <- lists:zip(Names, Before)], [is_pid(whereis(N)) || N <- Names]]),
         probe:line([supervisor:count_children(S), [I || {I, _, _, _} <- supervisor:which_children(S)]]),
         unlink(S), M = monitor(process, S), exit(S, shutdown), receive {'DOWN', M, _, _, R} -> probe:line([R, [whereis(N) || N <- Names]]) end
     end || Strategy <- [one_for_one, one_for_all, rest_for_one]], ok.

init(S) -> {ok, {#{strategy => S, intensity => 5, period => 10}, [#{id => N, start => {?MODULE, start_worker, [N]}} || N <- [w1, w2, w3]]}}.
start_worker(N) -> proc_lib:start_link(erlang, apply, [fun() -> register(N, self()), proc_lib:init_ack({ok, self()}), receive stop -> ok end end, []]).
