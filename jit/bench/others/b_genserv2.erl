%% gen_server with a map as its state: calls and casts.
-module(b_genserv2).
-behaviour(gen_server).
-export([n/1, run/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).
n(std) -> 102; n(small) -> 1.
init(_) -> {ok, #{}}.
handle_call({get, K}, _, S) -> {reply, maps:get(K, S, undefined), S};
handle_call({put, K, V}, _, S) -> {reply, ok, S#{K => V}}.
handle_cast({del, K}, S) -> {noreply, maps:remove(K, S)}.
handle_info(_, S) -> {noreply, S}.
run(N) ->
    {ok, P} = gen_server:start(b_genserv2, [], []),
    R = rep(N,
            fun () ->
                    [gen_server:call(P, {put, {k, I rem 50}, I}) || I <- lists:seq(1, 300)],
                    X = lists:sum([gen_server:call(P, {get, {k, I rem 50}})
                                  || I <- lists:seq(1, 300)]),
                    [gen_server:cast(P, {del, {k, I}}) || I <- lists:seq(1, 10)],
                    X
            end),
    gen_server:stop(P),
    R.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
