%% gen_statem with state functions: calls and casts.
-module(b_statem).
-behaviour(gen_statem).
-export([n/1, run/1]).
-export([callback_mode/0, init/1, off/3, on/3]).
n(std) -> 721; n(small) -> 1.
callback_mode() -> state_functions.
init(_) -> {ok, off, 0}.
off({call, F}, push, D) -> {next_state, on, D + 1, [{reply, F, on}]};
off(cast, noop, D) -> {keep_state, D}.
on({call, F}, push, D) -> {next_state, off, D, [{reply, F, off}]};
on(cast, noop, D) -> {keep_state, D}.
run(N) ->
    {ok, P} = gen_statem:start(b_statem, [], []),
    [begin gen_statem:call(P, push), gen_statem:cast(P, noop) end
    || _ <- lists:seq(1, N * 100)],
    gen_statem:stop(P).
