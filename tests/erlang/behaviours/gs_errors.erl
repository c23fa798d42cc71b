%% Calls of a gen_server that end badly: its crash, timeouts, no process, bad returns.
-module(gs_errors).

-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2]).

main() ->
    probe:quiet(),
    Start = fun() -> {ok, P} = gen_server:start(?MODULE, [], []), P end,
    Call = fun(Q) -> P = Start(), M = monitor(process, P), C = try gen_server:call(P, Q, 1000) catch exit:{R, {gen_server, call, [P, Q, 1000]}} -> short(R) end,
                     receive {'DOWN', M, _, _, D} -> {C, short(D)} after 500 -> exit(P, kill), {C, alive} end end,
    [probe:line("~w ~w", [Q, Call(Q)]) || Q <- [fine, crash, exit, throw, bad_return, stop, stop_reply, silent, die]],
    probe:line(try gen_server:call(no_such_server, x) catch exit:E -> E end),
    probe:line(gen_server:cast(no_such_server, x)),
    probe:line(try gen_server:stop(no_such_server) catch exit:E2 -> E2 end),
    probe:line(try gen_server:call(self(), x) catch exit:{E3, _} -> E3 end),
    probe:line(element(1, gen_server:start({local, init}, ?MODULE, [], []))),
    probe:line(gen_server:multi_call([node()], no_such_server, x)),
    P2 = Start(), probe:line(try gen_server:stop(P2, odd, 1000) catch exit:E4 -> E4 end).

short({R, S}) when is_list(S) -> {R, stack};
short(R) -> R.

init([]) -> {ok, state}.
handle_call(fine, _, S) -> {reply, fine, S};
handle_call(crash, _, _) -> error(crashed);
handle_call(exit, _, _) -> exit(gone);
handle_call(throw, _, S) -> throw({reply, thrown, S});
handle_call(bad_return, _, _) -> nonsense;
handle_call(stop, _, S) -> {stop, stopping, S};
handle_call(stop_reply, _, S) -> {stop, normal, bye, S};
handle_call(silent, _, S) -> {noreply, S};
handle_call(die, _, _) -> exit(self(), kill), receive x -> x end.
handle_cast(_, S) -> {noreply, S}.
handle_info(_, S) -> {noreply, S}.
