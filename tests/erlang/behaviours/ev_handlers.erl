%% gen_event: several handlers, swapping, deleting, crashing ones, supervised ones.
-module(ev_handlers).

-behaviour(gen_event).
-export([main/0, init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

main() ->
    probe:quiet(),
    {ok, M} = gen_event:start_link(),
    probe:line([gen_event:add_handler(M, ?MODULE, a), gen_event:add_handler(M, {?MODULE, second}, b), gen_event:add_handler(M, ?MODULE, a), gen_event:which_handlers(M)]),
    ok = gen_event:sync_notify(M, hello), gen_event:notify(M, world), probe:line(gen_event:call(M, ?MODULE, get)), M ! some_info,
    probe:line([gen_event:call(M, {?MODULE, second}, get), gen_event:call(M, nobody, get)]),
    probe:line([gen_event:swap_handler(M, {?MODULE, swap}, {?MODULE, c}), gen_event:which_handlers(M), gen_event:delete_handler(M, {?MODULE, second}, bye), gen_event:delete_handler(M, {?MODULE, second}, bye)]),
    gen_event:add_sup_handler(M, {?MODULE, sup}, s), gen_event:sync_notify(M, crash),
    probe:line(receive {gen_event_EXIT, H, {'EXIT', {R, _}}} -> {H, R} after 5000 -> none end),
    probe:line([gen_event:which_handlers(M), gen_event:add_handler(M, {?MODULE, x}, refuse), gen_event:stop(M)]).

init(refuse) -> {error, refused};
init({X, Old}) -> {ok, [{swapped, X, Old}]};
init(X) -> {ok, [X]}.
handle_event(crash, _) -> error(handler_crash);
handle_event(E, S) -> {ok, [E | S]}.
handle_call(get, S) -> {ok, S, S}.
handle_info(I, S) -> {ok, [I | S]}.
terminate(swap, S) -> {from, S};
terminate(R, S) when R =:= bye; R =:= stop -> {terminated, R, S};
terminate(_, _) -> ok.
