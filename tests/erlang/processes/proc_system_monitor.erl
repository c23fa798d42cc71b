%% Process limits, the list of processes, system processes and their names.
-module(proc_system_monitor).
-export([main/0]).

main() -> probe:line([lists:member(N, registered()) || N <- [init, kernel_sup, code_server, application_controller, user, logger, erl_prim_loader, file_server_2, global_name_server, inet_db, rex, error_logger]]), N = length(processes()), P = [spawn(fun() -> receive x -> ok end end) || _ <- lists:seq(1, 50)], probe:line(length(processes()) - N), [exit(X, kill) || X <- P], timer:sleep(20), probe:line([length(processes()) =:= N, erlang:system_info(process_count) =:= N, lists:sort(processes()) =:= lists:usort(processes())]), probe:line([erlang:process_info(whereis(init), registered_name), is_list(erlang:process_info(whereis(code_server), links)), erlang:system_monitor()]).
