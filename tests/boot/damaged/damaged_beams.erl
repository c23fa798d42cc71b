%% Loads damaged .beam files.
%%
%%     damaged_beams:load(Items, Calls, Files)
%%
%% makes each item (a number) from one of the files and prints "Item Class", where Class
%% is ok, on_load, an error of erlang:prepare_loading/2 or finish_loading/1, or an
%% exception.  Of the modules that could be loaded every Calls-th item has its exported
%% functions called (0: none).  Last the memory that the virtual machine took is printed.
-module(damaged_beams).
-export([load/3, damaged/2]).

load(Items, Calls, Files) ->
    Modules = list_to_tuple([module(File) || File <- Files]),
    lists:foreach(fun(I) -> item(I, Calls, Modules) end, Items),
    io:put_chars(peak()).

%% An item as bytes, for whoever looks for the fault.
damaged(I, Files) ->
    {{Module, Bin, _}, State} = damage:pick([module(File) || File <- Files], damage:seed(I)),
    {Damaged, _} = damage:beam(Bin, State),
    {Module, Damaged}.

module(File) ->
    {ok, Bin} = file:read_file(File),
    Module = list_to_atom(filename:basename(File, ".beam")),
    Exercises = exercises:of_module(Module),        % may load the module
    unload(Module),
    {Module, Bin, Exercises}.

item(I, Calls, Modules) ->
    {N, State} = damage:below(tuple_size(Modules), damage:seed(I)),
    {Module, Bin, Exercises} = element(N + 1, Modules),
    {Damaged, State1} = damage:beam(Bin, State),
    io:format("~w ~w~n", [I, class(Module, Damaged)]),
    Calls > 0 andalso I rem Calls =:= 0 andalso erlang:module_loaded(Module) andalso
        call_all(Module, Exercises, State1),
    unload(Module).

class(Module, Bin) ->
    try erlang:prepare_loading(Module, Bin) of
        {error, Reason} -> Reason;
        Prepared ->
            case erlang:has_prepared_code_on_load(Prepared) of
                true -> on_load;
                false -> erlang:finish_loading([Prepared])
            end
    catch
        Class:Reason -> {Class, Reason}
    end.

%% A call of a function that is missing may have loaded the undamaged file.
unload(Module) ->
    purge(Module),
    erlang:delete_module(Module),
    purge(Module).

purge(Module) ->
    erlang:check_old_code(Module) andalso erlang:purge_module(Module).

%% -- calls

call_all(Module, Exercises, State) ->
    Exports = try Module:module_info(exports) catch _:_ -> [] end,
    lists:foreach(fun({Name, Args}) -> call(Module, Name, Args) end, Exercises),
    lists:foldl(fun({Name, Arity}, S) ->
                        {Args, S1} = arguments(Arity, S),
                        call(Module, Name, Args),
                        S1
                end, State, [Export || {Name, _} = Export <- Exports, Name =/= module_info]).

call(Module, Name, Args) ->
    {Pid, Ref} = spawn_monitor(fun() -> apply(Module, Name, Args) end),
    receive
        {'DOWN', Ref, process, Pid, _} -> ok
    after 100 ->
        exit(Pid, kill),
        receive {'DOWN', Ref, process, Pid, _} -> ok end
    end.

arguments(0, State) -> {[], State};
arguments(N, State) ->
    {Term, State1} = damage:pick(terms(), State),
    {Terms, State2} = arguments(N - 1, State1),
    {[Term | Terms], State2}.

terms() ->
    [0, 1, -1, 7, 1 bsl 70, 1.5, a, true, [], {}, <<>>, "abc", <<"abc">>, [1, 2, 3],
     [{a, 1}, {b, 2}], {a, b}, {1, nil, nil}, #{}, #{a => 1, b => 2}, fun(X) -> X end,
     fun(_, Y) -> Y end, <<1:5>>, [[1], [2]], 'Elixir.Enum', {0, nil}, {[], []}].

%% The line of /proc that tells how much memory was used at most.
peak() ->
    case file:read_file("/proc/self/status") of
        {ok, Text} ->
            [Line] = [L || L <- binary:split(Text, <<"\n">>, [global]),
                           binary:match(L, <<"VmHWM">>) =/= nomatch],
            [Line, $\n];
        {error, _} -> "VmHWM: 0 kB\n"
    end.
