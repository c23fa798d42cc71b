%% What the programs share: calls that the compiler cannot evaluate, and a printer
%% of what a call gives or how it fails.
-module(probe).
-export([id/1, calls/1, show/2, failure/1, mask/1, quiet/0, loud/0, plain_log/0, line/1, line/2, until/1, group/1]).

%% The value itself; hides it from the compiler.
id(X) -> X.

%% Print a line.
line(X) -> line("~0tp", [X]).
line(Format, Args) -> io:format(Format ++ "~n", Args).

%% Print what each call {Module, Function, Arguments} gives.
calls(Calls) ->
    lists:foreach(fun({M, F, A}) ->
                          show({M, F, A}, fun() -> apply(M, F, A) end)
                  end, Calls).

%% Print the label and what the fun gives: its value, or class, reason, the top of the
%% stack trace and what the module of error_info says of the arguments.
show(Label, Fun) ->
    Result = try Fun() of
                 Value -> io_lib:format("= ~0tp", [Value])
             catch
                 Class:Reason:Stack -> "! " ++ failed(Class, Reason, Stack)
             end,
    io:put_chars(mask(lists:flatten([label(Label), $\s, Result, $\n]))).

%% The text without the numbers of pids, references and ports.
mask("<0." ++ T) -> "<pid" ++ mask(lists:dropwhile(fun(C) -> C =/= $> end, T));
mask("#Ref<" ++ T) -> "#Ref<" ++ mask(lists:dropwhile(fun(C) -> C =/= $> end, T));
mask("#Port<" ++ T) -> "#Port<" ++ mask(lists:dropwhile(fun(C) -> C =/= $> end, T));
mask([C | T]) -> [C | mask(T)];
mask([]) -> [].

%% Class, reason and top of the stack of a fun that fails.
failure(Fun) ->
    try {value, Fun()}
    catch Class:Reason:Stack -> {Class, Reason, top(hd(Stack))}
    end.

label({M, F, A}) when is_atom(M), is_atom(F), is_list(A) ->
    Args = lists:join(", ", [io_lib:format("~0tp", [X]) || X <- A]),
    io_lib:format("~tw:~tw(~ts)", [M, F, Args]);
label(Label) when is_list(Label) -> Label;
label(Label) -> io_lib:format("~0tp", [Label]).

failed(Class, Reason, []) -> io_lib:format("~w:~0tp", [Class, Reason]);
failed(Class, Reason, [Top | _] = Stack) ->
    io_lib:format("~w:~0tp at ~0tp~ts", [Class, Reason, top(Top), said(Reason, Stack)]).

top({M, F, A, Info}) -> {M, F, A, proplists:get_value(line, Info, 0)}.

said(Reason, [{M, _, _, Info} | _] = Stack) ->
    case proplists:get_value(error_info, Info) of
        undefined -> "";
        Map ->
            try (maps:get(module, Map, M)):format_error(Reason, Stack) of
                Said -> io_lib:format(" ~0tp", [Said])
            catch
                error:_ -> " (no explanation)"
            end
    end.

%% Wait until the fun gives true, at most 10 seconds.
until(Fun) -> until(Fun, 500).
until(Fun, N) -> N =:= 0 orelse Fun() orelse begin timer:sleep(20), until(Fun, N - 1) end.

%% Log nothing; log as a machine does at first.
quiet() -> logger:set_primary_config(level, none).
loud() -> logger:set_primary_config(level, notice).

%% Log events as text without time and pids of the header.
plain_log() ->
    ok = logger:update_formatter_config(
           default, #{template => [level, ": ", msg, "\n"], single_line => false}).

%% Run several programs, each under its name, in a folder of its own, and in a process
%% whose end takes away what the program leaves.  What logger is told and how the output
%% is encoded is the same for each; nothing is logged unless the program asks for it, for
%% others end beside it.  What is in the file Program.stdin, if there is one, is the
%% program's standard input.
group(Modules) ->
    {ok, Here} = file:get_cwd(),
    quiet(),
    State = state(),
    lists:foreach(fun(M) ->
                          one_of_group(M, filename:join(Here, M)),
                          state() =:= State orelse restore(State)
                  end, Modules).

state() ->
    {logger:get_primary_config(), lists:sort(logger:get_handler_config()),
     [{D, proplists:get_value(encoding, io:getopts(D))} || D <- [user, standard_error]]}.

restore({Primary, Handlers, Encodings}) ->
    ok = logger:set_primary_config(Primary),
    [ok = logger:remove_handler(H) || H <- logger:get_handler_ids()],
    [ok = logger:add_handler(H, M, Config) || #{id := H, module := M} = Config <- Handlers],
    [ok = io:setopts(D, [{encoding, E}]) || {D, E} <- Encodings].

one_of_group(M, Folder) ->
    io:format("~n== ~w~n", [M]),
    ok = file:make_dir(Folder),
    {P, Ref} = spawn_monitor(fun() -> alone(M, Folder) end),
    receive
        {'DOWN', Ref, process, P, _} -> ok
    after 240000 ->
        io:format("~w does not end~n", [M]),
        exit(P, kill)
    end.

alone(M, Folder) ->
    ok = file:set_cwd(Folder),
    case file:open(Folder ++ ".stdin", [read, {encoding, utf8}]) of
        {ok, Input} ->
            Output = group_leader(),
            group_leader(spawn_link(fun() -> terminal(Input, Output) end), self());
        {error, enoent} ->
            ok
    end,
    try M:main()
    catch C:R:S -> io:format("~w ~0tp ~0tp~n", [C, R, S])
    end.

%% A group leader that reads from one io server and writes to another.
terminal(Input, Output) ->
    receive
        {io_request, _, _, Request} = Message ->
            case is_read(Request) of
                true -> Input ! Message;
                false -> Output ! Message
            end
    end,
    terminal(Input, Output).

is_read(getopts) -> true;
is_read(Request) ->
    lists:member(element(1, Request), [get_line, get_chars, get_until, setopts]).
