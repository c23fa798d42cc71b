%% What logger prints when a gen_server crashes: the deterministic parts.
-module(crash_report_gs).

-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, format_status/1]).
-export([log/2]).

main() ->
    probe:loud(),
    ok = logger:remove_handler(default), ok = logger:add_handler(probe, ?MODULE, #{config => self()}),
    {ok, P} = gen_server:start({local, crasher}, ?MODULE, state, []),
    P ! {boom, "data"},
    [receive {logged, T} -> io:format("~ts~n---~n", [strip(T)]) after 5000 -> probe:line(none) end || _ <- [1, 2]], ok.

log(E, #{config := To} = C) ->
    Text = logger_formatter:format(E, #{template => [level, ": ", msg], single_line => false}),
    To ! {logged, probe:mask(unicode:characters_to_list(Text))}, C.

strip(T) -> [[L, $\n] || L <- string:split(T, "\n", all), [] =:= [x || K <- ["heap_size", "stack_size", "reductions", "messages:", "dictionary:", "ancestors"], string:find(L, K) =/= nomatch]].

init(S) -> {ok, S}.
handle_call(_, _, S) -> {reply, ok, S}.
handle_cast(_, S) -> {noreply, S}.
handle_info({boom, X}, S) -> error({bad, X, S}).
format_status(S) -> S#{state => formatted}.
