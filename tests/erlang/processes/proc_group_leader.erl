%% The group leader gets the output of a process and its children.
-module(proc_group_leader).
-export([main/0]).

main() ->
    S = self(),
    Leader = spawn(fun() -> leader(S, []) end),
    P = spawn(fun() -> receive go -> io:format("hidden ~w", [1]), spawn(fun() -> io:put_chars("child"), S ! done end) end end),
    true = group_leader(Leader, P),
    P ! go,
    receive done -> ok end,
    Leader ! {dump, S},
    probe:line(receive {dumped, L} -> [iolist_to_binary(unicode:characters_to_list(T)) || T <- L] end),
    probe:line([is_pid(group_leader()), process_info(P, group_leader)]),
    probe:show("bad", fun() -> group_leader(x, self()) end), probe:show("bad 2", fun() -> group_leader(self(), x) end).

leader(S, Acc) ->
    receive
        {io_request, From, Ref, Request} -> From ! {io_reply, Ref, ok}, leader(S, [text(Request) | Acc]);
        {dump, S} -> S ! {dumped, lists:reverse(Acc)}
    end.

text({put_chars, _, T}) -> T;
text({put_chars, _, M, F, A}) -> apply(M, F, A).
