%% Process limits, the list of processes, system processes and their names.
-module(proc_system_monitor).
-export([main/0]).

main() -> probe:line([lists:member(N, registered()) || N <- [init, kernel_sup, code_server, application_controller, user, logger, erl_prim_loader, file_server_2, global_name_server, inet_db, rex, error_logger]]), P = [spawn(fun() -> receive x -> ok end end) || _ <- lists:seq(1, 50)], Alive = fun() -> length([X || X <- P, lists:member(X, processes())]) end, probe:line(Alive()), [exit(X, kill) || X <- P], probe:until(fun() -> Alive() =:= 0 end), probe:line([Alive(), erlang:system_info(process_count) =:= length(processes()), begin Ps = processes(), length(lists:usort(Ps)) =:= length(Ps) end]), probe:line([erlang:process_info(whereis(init), registered_name), is_list(erlang:process_info(whereis(code_server), links)), erlang:system_monitor()]).
