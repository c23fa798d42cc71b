%% Does everything that takes memory, again and again, and prints the resident memory.
%%
%%     soak:main(Seconds, Every)
%%
%% prints "Second Rounds Kilobytes" every so many seconds.
%% `soak:main(Seconds, Every, [Part])` does only some of parts().
-module(soak).
-export([main/2, main/3, parts/0]).

main(Seconds, Every) -> main(Seconds, Every, parts()).

main(Seconds, Every, Parts) ->
    process_flag(trap_exit, true),
    put(versions, [module(N) || N <- [1, 2, 3]]),
    Start = erlang:monotonic_time(millisecond),
    loop(Parts, 0, Start, Start + Every * 1000, Every * 1000, Start + Seconds * 1000).

loop(Parts, N, Start, Next, Every, End) ->
    [part(Part, N) || Part <- Parts],
    [] = drained(),
    case erlang:monotonic_time(millisecond) of
        Now when Now < Next -> loop(Parts, N + 1, Start, Next, Every, End);
        Now ->
            io:format("~w ~w ~w~n", [(Now - Start) div 1000, N, resident()]),
            Now < End andalso loop(Parts, N + 1, Start, Next + Every, Every, End)
    end.

%% What came from links and the like is taken out of the mailbox; nothing may be left.
drained() ->
    receive
        {'EXIT', _, _} -> drained()
    after 0 ->
        element(2, process_info(self(), messages))
    end.

%% Kilobytes.
resident() ->
    {ok, Text} = file:read_file("/proc/self/statm"),
    [_, Pages | _] = binary:split(Text, <<" ">>, [global]),
    binary_to_integer(Pages) * 4.

parts() ->
    [processes, messages, code, tables, binaries, references, atoms, timers, exceptions,
     dictionaries, terms, files, ports].

part(processes, N) ->
    Pids = [spawn_link(fun() -> receive stop -> exit({stopped, I}) end end)
            || I <- lists:seq(1, 100)],
    Monitored = [spawn_monitor(fun() -> receive {From, X} -> From ! {self(), X} end end)
                 || _ <- lists:seq(1, 100)],
    [Pid ! stop || Pid <- Pids],
    [Pid ! {self(), N} || {Pid, _} <- Monitored],
    [receive {Pid, N} -> ok end || {Pid, _} <- Monitored],
    [receive {'DOWN', Ref, process, _, normal} -> ok end || {_, Ref} <- Monitored],
    [receive {'EXIT', Pid, {stopped, _}} -> ok end || Pid <- Pids],
    {Killed, Ref} = spawn_monitor(fun() -> register(soak_name, self()), timer:sleep(infinity) end),
    exit(Killed, kill),
    receive {'DOWN', Ref, process, Killed, _} -> ok end;
part(messages, _) ->
    Self = self(),
    Pid = spawn(fun() -> sink(0) end),
    [Pid ! {lists:seq(1, 20), #{key => I}, <<I:64>>} || I <- lists:seq(1, 500)],
    Pid ! {count, Self},
    receive {counted, 500} -> ok end;
part(code, N) ->
    Bin = lists:nth(N rem 3 + 1, get(versions)),
    {module, soak_loaded} = code:load_binary(soak_loaded, "soak_loaded.beam", Bin),
    V = N rem 3 + 1,
    V = soak_loaded:version(),
    Sum = soak_loaded:loop(2000, 0),
    true = Sum > 0,
    Fun = soak_loaded:make(V),
    V = Fun(),
    {literal, "of the module", V} = soak_loaded:literal(),
    %% a process that stays in the code is killed by the purge
    {Pid, Ref} = spawn_monitor(soak_loaded, wait, []),
    code:delete(soak_loaded),
    code:purge(soak_loaded),
    receive {'DOWN', Ref, process, Pid, _} -> ok end;
part(tables, N) ->
    [begin
         T = ets:new(soak_table, [Type | Options]),
         [ets:insert(T, {I, {N, "value", <<I:32>>}}) || I <- lists:seq(1, 200)],
         _ = ets:select(T, [{{'$1', '_'}, [{'>', '$1', 100}], ['$1']}]),
         ets:match_delete(T, {50, '_'}),
         ets:delete(T)
     end || Type <- [set, ordered_set, bag, duplicate_bag],
            Options <- [[], [named_table, public]]],
    %% tables of a process that ends
    {Pid, Ref} = spawn_monitor(fun() ->
        T = ets:new(left, []), ets:insert(T, [{I, I} || I <- lists:seq(1, 100)]) end),
    receive {'DOWN', Ref, process, Pid, _} -> ok end,
    persistent_term:put({?MODULE, N rem 5}, lists:seq(1, 50)),
    persistent_term:erase({?MODULE, (N + 1) rem 5});
part(binaries, N) ->
    Large = binary:copy(<<N:32>>, 50000),
    <<_:1000/binary, Part:10/binary, _/binary>> = Large,
    Text = lists:foldl(fun(I, Acc) -> <<Acc/binary, I:16>> end, <<>>, lists:seq(1, 2000)),
    {Part, byte_size(Text), erlang:crc32(iolist_to_binary([Large, [Text, "x"]]))};
part(references, _) ->
    Refs = [make_ref() || _ <- lists:seq(1, 200)],
    Alias = alias(),
    Alias ! here,
    receive here -> ok end,
    unalias(Alias),
    [erlang:demonitor(erlang:monitor(process, whereis(init)), [flush]) || _ <- Refs],
    counters:add(counters:new(10, []), 1, 5),
    Reply = erlang:monitor(process, whereis(init), [{alias, reply_demonitor}]),
    Reply ! hello,
    receive hello -> ok end;
part(atoms, N) ->
    [list_to_atom("soak_" ++ integer_to_list((N + I) rem 1000)) || I <- lists:seq(1, 50)];
part(timers, _) ->
    Cancelled = [erlang:start_timer(100000, self(), never) || _ <- lists:seq(1, 100)],
    [erlang:cancel_timer(Timer) || Timer <- Cancelled],
    [erlang:send_after(0, self(), now) || _ <- lists:seq(1, 20)],
    [receive now -> ok end || _ <- lists:seq(1, 20)],
    %% timers of a process that ends, and the other way round
    {Pid, Ref} = spawn_monitor(fun() -> erlang:send_after(100000, self(), never) end),
    receive {'DOWN', Ref, process, Pid, _} -> ok end,
    receive never -> ok after 1 -> ok end;
part(exceptions, _) ->
    [try lists:nth(I, []) catch error:Reason:Stack -> {Reason, length(Stack)} end
     || I <- lists:seq(1, 50)],
    [catch throw({thrown, I}) || I <- lists:seq(1, 50)];
part(dictionaries, _) ->
    [put({key, I}, lists:seq(1, 10)) || I <- lists:seq(1, 100)],
    [erase({key, I}) || I <- lists:seq(1, 100)],
    Map = lists:foldl(fun(I, M) -> M#{I => [I]} end, #{}, lists:seq(1, 500)),
    500 = map_size(maps:map(fun(_, V) -> V end, Map));
part(terms, N) ->
    Term = {N, [N | lists:seq(1, 100)], #{a => "text"}, fun(X) -> X + N end, 1 bsl 100},
    _ = binary_to_term(term_to_binary(Term, [compressed])),
    _ = io_lib:format("~p ~w", [Term, Term]),
    re:run("the text " ++ integer_to_list(N), "(\\w+) (\\d+)$", [{capture, all, list}]);
part(files, _) ->
    {ok, File} = file:open("/proc/self/statm", [read]),
    {ok, _} = file:read_line(File),
    ok = file:close(File);
part(ports, N) when N rem 20 =:= 0 ->
    Port = open_port({spawn, "echo hello"}, [exit_status]),
    receive {Port, {exit_status, 0}} -> ok end,
    receive {Port, {data, _}} -> ok after 0 -> ok end;
part(ports, _) -> ok.

sink(N) ->
    receive
        {count, From} -> From ! {counted, N};
        {_, #{key := _}, _} -> sink(N + 1)
    end.

%% A version of the module that is loaded: the bytes of its file.
module(N) ->
    Source = io_lib:format(
        "-module(soak_loaded).~n"
        "-export([version/0, loop/2, make/1, literal/0, wait/0]).~n"
        "version() -> ~w.~n"
        "loop(0, Sum) -> Sum;~n"
        "loop(N, Sum) -> loop(N - 1, Sum + length(element(2, literal())) + ~w).~n"
        "make(X) -> fun() -> X end.~n"
        "literal() -> {literal, \"of the module\", ~w}.~n"
        "wait() -> receive after infinity -> ok end.~n", [N, N, N]),
    {ok, Tokens, _} = erl_scan:string(lists:flatten(Source)),
    {ok, soak_loaded, Bin} = compile:forms([form(Form) || Form <- split(Tokens, [])], []),
    Bin.

split([], []) -> [];
split([{dot, _} = Dot | Rest], Acc) -> [lists:reverse([Dot | Acc]) | split(Rest, [])];
split([Token | Rest], Acc) -> split(Rest, [Token | Acc]).

form(Tokens) ->
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

