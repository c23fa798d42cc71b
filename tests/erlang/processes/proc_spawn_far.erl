%% Requests for processes on a node that cannot be reached.
-module(proc_spawn_far).
-export([main/0]).

main() ->
    probe:quiet(), process_flag(trap_exit, true),
    A = {erlang, apply, [fun() -> 1 end, []]},
    lists:foreach(fun(Args) -> show(Args, fun() -> apply(erts_internal, dist_spawn_request, Args) end) end,
                  [[N, M, O, T] || N <- [a@b, ab, node(), 1], M <- [A, {a, b, 3}], O <- [[], [monitor], x], T <- [spawn_opt, spawn_request]] ++
                  [[a@b, A, O, T] || O <- [[foo], [{reply, no}], [{reply, bad}], [{reply_tag, q}], [{reply, success_only}, monitor],
                                           [{monitor, [{tag, x}]}, link], [{monitor, bad}], [{priority, low}, {min_heap_size, a}]],
                                     T <- [spawn_opt, spawn_request]]),
    lists:foreach(fun({F, Args}) -> show(F, fun() -> apply(erlang, F, Args) end) end,
                  [{spawn, [a, b, c, d]}, {spawn, [a@b, b, c, []]}, {spawn_link, [a@b, b, c, []]}, {spawn_monitor, [a@b, b, c, []]},
                   {spawn_request, [a@b, b, c, [], []]}, {spawn_request, [a@b, b, c, [], [{reply, no}]]},
                   {spawn_opt, [a@b, b, c, [], [link, monitor]]}, {spawn_opt, [a@b, b, c, [], [{foo, 1}]]}, {spawn, [a@b, fun() -> ok end]}]),
    lists:foreach(fun({M, F}) -> show({M, F}, fun() -> M:F(a@b, lists, reverse, [[]]) end) end,
                  [{rpc, call}, {erpc, call}, {rpc, cast}, {erpc, cast}]),
    probe:line(rpc:multicall([a@b, node()], lists, reverse, [[]])),
    probe:line(erlang:spawn_request_abandon(make_ref())).

%% What it gives and the messages that come, without pids and references.
show(Label, Call) ->
    Result = try {value, Call()} catch C:R:S -> {C, R, [{M, F} || {M, F, _, _} <- S, M =/= proc_spawn_far]} end,
    io:put_chars(probe:mask(lists:flatten(io_lib:format("~0tp ~0tp ~0tp~n", [named(Label), named(Result), named(messages())])))).

messages() -> receive X -> [X | messages()] after 20 -> [] end.

named(F) when is_function(F) -> 'fun';
named(T) when is_tuple(T) -> list_to_tuple(named(tuple_to_list(T)));
named([H | T]) -> [named(H) | named(T)];
named(X) -> X.
