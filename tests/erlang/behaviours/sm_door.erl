%% A gen_statem: a door with a code, all timeouts, postponing, internal events.
-module(sm_door).

-behaviour(gen_statem).
-export([main/0, init/1, callback_mode/0, locked/3, open/3, terminate/3]).

main() ->
    {ok, P} = gen_statem:start_link(?MODULE, self(), []),
    gen_statem:cast(P, early), Try = fun(C) -> gen_statem:call(P, {code, C}) end,
    probe:line([Try(1), Try(2), Try(42)]),
    probe:line(receive {postponed, S} -> S after 5000 -> none end),
    probe:line(receive closing -> closing after 5000 -> none end), probe:line(receive internal -> internal after 5000 -> none end),
    probe:line([Try(0), gen_statem:call(P, state), element(1, sys:get_state(P))]),
    gen_statem:cast(P, named), probe:line(receive {fired, X} -> X after 5000 -> none end),
    probe:line(gen_statem:stop(P)).

callback_mode() -> [state_functions, state_enter].
init(Owner) -> {ok, locked, #{owner => Owner, tries => 0}}.

locked(enter, _, D) -> {keep_state, D};
locked({call, F}, {code, 42}, D) -> {next_state, open, D, [{reply, F, welcome}]};
locked({call, F}, {code, _}, #{tries := T} = D) -> {keep_state, D#{tries := T + 1}, [{reply, F, {wrong, T + 1}}]};
locked({call, F}, state, D) -> {keep_state_and_data, [{reply, F, {locked, maps:get(tries, D)}}]};
locked(cast, early, _) -> {keep_state_and_data, [postpone]};
locked(internal, note, #{owner := O}) -> O ! internal, keep_state_and_data;
locked(cast, named, _) -> {keep_state_and_data, [{{timeout, mine}, 5, payload}]};
locked({timeout, mine}, X, #{owner := O}) -> O ! {fired, X}, keep_state_and_data.

open(enter, locked, D) -> {keep_state, D, [{state_timeout, 20, close}]};
open(cast, early, #{owner := O}) -> O ! {postponed, open}, keep_state_and_data;
open(state_timeout, close, #{owner := O} = D) -> O ! closing, {next_state, locked, D, [{next_event, internal, note}]}.
terminate(R, S, _) -> probe:line({terminate, R, S}).
