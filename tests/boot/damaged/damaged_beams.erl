%% Loads damaged .beam files.
%%
%%     damaged_beams:load(First, Last, Calls, Files)
%%
%% makes item I from one of the files and prints "I Class" for each, which is one of
%% ok, on_load, an error of erlang:prepare_loading/2 or finish_loading/1, or an
%% exception.  Of every Calls-th module that was loaded all exported functions are
%% called (0: none).  Last the memory that the virtual machine has taken is printed.
-module(damaged_beams).
-export([load/4, damaged/2]).

load(First, Last, Calls, Files) ->
    Modules = [module(File) || File <- Files],
    loop(First, Last, Calls, list_to_tuple(Modules)),
    io:format("~s", [peak()]).

%% The file as bytes, for whoever looks for the fault.
damaged(I, Files) ->
    {{Module, Bin}, State} = damage:pick([module(File) || File <- Files], damage:seed(I)),
    {Damaged, _} = damage:beam(Bin, State),
    {Module, Damaged}.

module(File) ->
    {ok, Bin} = file:read_file(File),
    Module = list_to_atom(filename:basename(File, ".beam")),
    false = erlang:module_loaded(Module),
    {Module, Bin}.

loop(I, Last, _, _) when I > Last -> ok;
loop(I, Last, Calls, Modules) ->
    {N, State} = damage:below(tuple_size(Modules), damage:seed(I)),
    {Module, Bin} = element(N + 1, Modules),
    {Damaged, State1} = damage:beam(Bin, State),
    io:format("~w ~w~n", [I, class(Module, Damaged)]),
    Calls > 0 andalso I rem Calls =:= 0 andalso erlang:module_loaded(Module) andalso
        call_all(Module, State1),
    unload(Module),
    loop(I + 1, Last, Calls, Modules).

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

unload(Module) ->
    erlang:delete_module(Module),
    erlang:check_old_code(Module) andalso erlang:purge_module(Module).

%% -- calls

call_all(Module, State) ->
    try Module:module_info(exports) of
        Exports when is_list(Exports) ->
            lists:foldl(fun(Export, S) -> call(Module, Export, S) end, State, Exports);
        _ -> ok
    catch
        _:_ -> ok
    end.

call(Module, {Name, Arity}, State) when is_atom(Name), is_integer(Arity), Arity < 20 ->
    {Args, State1} = arguments(Arity, State),
    {Pid, Ref} = spawn_monitor(fun() -> apply(Module, Name, Args) end),
    receive
        {'DOWN', Ref, process, Pid, _} -> ok
    after 100 ->
        exit(Pid, kill),
        receive {'DOWN', Ref, process, Pid, _} -> ok end
    end,
    State1;
call(_, _, State) -> State.

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
