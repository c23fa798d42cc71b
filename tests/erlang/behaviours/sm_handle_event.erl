%% A gen_statem with handle_event_function: complex states, event timeout, errors.
-module(sm_handle_event).

-behaviour(gen_statem).
-export([main/0, init/1, callback_mode/0, handle_event/4]).

main() ->
    probe:quiet(),
    {ok, P} = gen_statem:start(?MODULE, [], []),
    probe:line([gen_statem:call(P, next), gen_statem:call(P, next), gen_statem:call(P, get)]),
    probe:line([gen_statem:call(P, wait), gen_statem:call(P, get)]), probe:until(fun() -> element(1, gen_statem:call(P, get)) =:= {n, 100} end), probe:line(gen_statem:call(P, get)),
    P ! some_info, probe:line(gen_statem:call(P, get)),
    R = gen_statem:send_request(P, get), probe:line(gen_statem:wait_response(R, 1000)),
    M = monitor(process, P), probe:line(try gen_statem:call(P, crash) catch exit:{{E, _}, _} -> E end), receive {'DOWN', M, _, _, {W, _}} -> probe:line(W) end,
    probe:line(try gen_statem:call(P, get, 10) catch exit:{E2, _} -> E2 end), probe:line(gen_statem:start(?MODULE, bad, [])).

callback_mode() -> handle_event_function.
init(bad) -> {stop, bad_start};
init([]) -> {ok, {n, 0}, []}.
handle_event({call, F}, next, {n, N}, D) -> {next_state, {n, N + 1}, [N | D], {reply, F, N}};
handle_event({call, F}, get, S, D) -> {keep_state, D, {reply, F, {S, D}}};
handle_event({call, F}, wait, _, D) -> {next_state, waiting, D, [{reply, F, ok}, {state_timeout, 500, tick}]};
handle_event(state_timeout, T, waiting, D) -> {next_state, {n, 100}, [T | D]};
handle_event(info, I, _, D) -> {keep_state, [I | D]};
handle_event({call, _}, crash, _, _) -> error(statem_crash).
