%% Garbage collection on request, and the answers of its functions.
-module(proc_garbage).
-export([main/0]).

main() ->
    L = [make_ref() || _ <- lists:seq(1, 10000)],
    probe:line([erlang:garbage_collect(), length(L), erlang:garbage_collect(self()), erlang:garbage_collect(self(), [{type, minor}])]),
    P = spawn(fun() -> receive x -> ok end end),
    probe:line(erlang:garbage_collect(P)),
    Id = make_ref(),
    probe:line(erlang:garbage_collect(P, [{async, Id}])), probe:line(receive {garbage_collect, Id, R} -> R after 5000 -> none end),
    exit(P, kill), timer:sleep(200),
    probe:line(erlang:garbage_collect(P)),
    probe:show("bad", fun() -> erlang:garbage_collect(x) end), probe:show("bad option", fun() -> erlang:garbage_collect(self(), [x]) end),
    probe:line([erts_debug:flat_size({a, [1, 2], "b"}), erts_debug:size([1, 2, 3]), erts_debug:flat_size(1)]).
