%% A gen_server: call, cast, info, continue, stop, timeouts.
-module(gs_counter).

-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2, terminate/2, code_change/3]).

main() ->
    {ok, P} = gen_server:start_link({local, counter}, ?MODULE, 10, []),
    probe:line([gen_server:call(P, get), gen_server:cast(P, {add, 5}), gen_server:call(counter, get), gen_server:call(P, {later, x})]),
    P ! {hello, self()}, probe:line(receive hi -> hi after 5000 -> none end),
    probe:line([gen_server:call(P, idle), receive idled -> idled after 5000 -> none end]),
    probe:line(gen_server:call(P, continue)), probe:line(gen_server:call(P, get)),
    R = gen_server:send_request(P, get), probe:line(gen_server:receive_response(R, 1000)),
    probe:line([gen_server:stop(P), whereis(counter)]),
    probe:line(catch element(1, element(2, catch gen_server:call(counter, get)))),
    probe:line([gen_server:start(?MODULE, refuse, []), gen_server:start(?MODULE, ignore, [])]).

init(refuse) -> {stop, refused};
init(ignore) -> ignore;
init(N) -> process_flag(trap_exit, true), {ok, N, {continue, first}}.

handle_continue(first, N) -> {noreply, N + 1};
handle_continue(again, N) -> {noreply, N * 100}.
handle_call(get, _, N) -> {reply, N, N};
handle_call(continue, _, N) -> {reply, ok, N, {continue, again}};
handle_call(idle, {From, _}, N) -> {reply, ok, {From, N}, 5};
handle_call({later, X}, From, N) -> spawn(fun() -> gen_server:reply(From, {late, X}) end), {noreply, N}.
handle_cast({add, X}, N) -> {noreply, N + X}.
handle_info({hello, P}, N) -> P ! hi, {noreply, N};
handle_info(timeout, {From, N}) -> From ! idled, {noreply, N};
handle_info(_, N) -> {noreply, N}.
terminate(R, N) -> probe:line({terminate, R, N}).
code_change(_, N, _) -> {ok, N}.
