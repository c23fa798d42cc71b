%% Counters shared by processes, in messages, tables and persistent terms.
-module(counters_shared).
-export([main/0]).

main() ->
    C = counters:new(1, []), A = atomics:new(1, []), S = self(),
    persistent_term:put(counter, C), T = ets:new(t, [public]), ets:insert(T, {a, A}),
    [spawn(fun() -> [begin counters:add(persistent_term:get(counter), 1, 1), [{_, X}] = ets:lookup(T, a), atomics:add(X, 1, 2) end || _ <- lists:seq(1, 100)], S ! done end) || _ <- lists:seq(1, 10)],
    [receive done -> ok end || _ <- lists:seq(1, 10)],
    probe:line([counters:get(C, 1), atomics:get(A, 1)]),
    persistent_term:erase(counter).
