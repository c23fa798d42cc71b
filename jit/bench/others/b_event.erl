%% gen_event with two handlers: notifications and one call.
-module(b_event).
-behaviour(gen_event).
-export([n/1, run/1]).
-export([init/1, handle_event/2, handle_call/2]).
n(std) -> 2498; n(small) -> 1.
init(X) -> {ok, X}.
handle_event({add, K}, S) -> {ok, S + K};
handle_event(_, S) -> {ok, S}.
handle_call(get, S) -> {ok, S, S}.
run(N) ->
    {ok, P} = gen_event:start(),
    gen_event:add_handler(P, b_event, 0),
    gen_event:add_handler(P, {b_event, 2}, 10),
    [gen_event:notify(P, {add, I}) || I <- lists:seq(1, N * 100)],
    R = gen_event:call(P, b_event, get),
    gen_event:stop(P),
    R.
