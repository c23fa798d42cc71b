%% initial_call, current_function and the stack of a waiting process.
-module(proc_initial_call).
-export([main/0]).

-export([wait/1]).

main() ->
    P = spawn(?MODULE, wait, [x]),
    Q = proc_lib:spawn(?MODULE, wait, [y]),
    R = spawn(fun() -> wait(z) end),
    timer:sleep(200),
    [probe:line("~w ~w", [process_info(X, initial_call), process_info(X, current_function)]) || X <- [P, Q]],
    probe:line(process_info(R, current_function)),
    probe:line([element(1, process_info(R, initial_call)), proc_lib:initial_call(Q), proc_lib:translate_initial_call(Q)]),
    {current_location, {M, F, A, L}} = process_info(P, current_location),
    probe:line([M, F, A, L]),
    probe:line(element(2, process_info(P, current_stacktrace))),
    [exit(X, kill) || X <- [P, Q, R]], ok.

wait(X) ->
    receive X -> ok end,
    done.
