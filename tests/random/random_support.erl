%% What the generated modules call, and what runs them.
-module(random_support).
-export([run/2, lim/1, id/1, second/2, int/1, atom/1, trace/1, note/3, tried/2, few/1, values/1, pairs/1, sorted/1,
         serve/2, ask/2, apart/1, settled/1, collected/0, bytes/1, program/1, items/1]).

%% Run the top functions t0, t1 ... of each module, each for Limit milliseconds at most;
%% print a line for each.
run(Modules, Limit) ->
    logger:set_primary_config(level, none),
    [run_module(M, Limit) || M <- Modules],
    ok.

run_module(M, Limit) ->
    io:format("== ~w~n", [M]),
    case code:ensure_loaded(M) of
        {module, M} -> [run_top(M, F, Limit) || F <- tops(M, 0)];
        {error, _} -> io:format("cannot be loaded~n")       % a fault of the compiler
    end,
    code:delete(M),
    code:purge(M).

tops(M, N) ->
    F = list_to_atom("t" ++ integer_to_list(N)),
    case erlang:function_exported(M, F, 0) of
        true -> [F | tops(M, N + 1)];
        false -> []
    end.

run_top(M, F, Limit) ->
    {Pid, Mon} = spawn_monitor(fun() -> exit({done, result(M, F)}) end),
    Text = receive
               {'DOWN', Mon, process, Pid, {done, {Line, Tried}}} -> [Line | Tried];
               {'DOWN', Mon, process, Pid, Other} -> io_lib:format("ended ~0p", [plain(Other)])
           after Limit ->
               exit(Pid, kill),
               "too long"
           end,
    io:format("~w ~ts~n", [F, Text]).

result(M, F) ->
    Value = try M:F() of
                V -> {ok, V}
            catch
                C:R:S -> {C, R, S}
            end,
    {line(plain([Value | get_notes()])), tried()}.

%% Text: the hash of a term and the term, or its beginning.
line(Term) ->
    io_lib:format("~w ~ts", [erlang:phash2(Term), lists:sublist(lists:flatten(io_lib:format("~0tP", [Term, 60])), 900)]).

%% Keep what was raised, for the line of this function.
note(Class, Reason, Trace) ->
    put('$notes', lists:sublist([plain({Class, Reason, trace(Trace)}) | get_notes()], 12)).

get_notes() ->
    case get('$notes') of
        undefined -> [];
        Notes -> Notes
    end.

%% Keep what a call gives or raises, for a line of its own.
tried(Name, F) ->
    Value = try F() catch C:R:S -> {C, R, S} end,
    put('$tried', [{Name, plain(measured(Name, decoded(Value)))} | get_tried()]).

%% How many words a binary takes depends on how it came to be.
measured({erts_debug, _}, Words) when is_integer(Words) -> words;
measured(_, Value) -> Value.

%% A fun in the external format has the pid of the process that made it.
decoded(B) when is_binary(B) ->
    try binary_to_term(B) of
        T -> case plain(T) of T -> B; Plain -> {decoded, Plain} end
    catch
        _:_ -> B
    end;
decoded([B]) when is_binary(B) -> [decoded(B)];             % of term_to_iovec
decoded(Value) -> Value.

get_tried() ->
    case get('$tried') of
        undefined -> [];
        Tried -> Tried
    end.

tried() -> [["\n  ", line(Tried)] || Tried <- lists:reverse(get_tried())].

%% A map that is iterated over in the same order everywhere.
few(M) when map_size(M) > 32 -> #{};
few(M) -> M.

%% A stack trace whose arguments have a bounded size.
trace(S) -> [setelement(3, Entry, lim(element(3, Entry))) || Entry <- S].

%% A term in which nothing depends on the run: processes, references, the order of maps.
plain(T) when is_pid(T) -> '$pid';
plain(T) when is_reference(T) -> '$reference';
plain(T) when is_port(T) -> '$port';
plain(T) when is_function(T) ->
    {name, Name} = erlang:fun_info(T, name),
    {arity, Arity} = erlang:fun_info(T, arity),
    {env, Env} = erlang:fun_info(T, env),
    {'$fun', Name, Arity, plain(Env)};
plain([H | T]) -> [plain(H) | plain(T)];
plain(T) when is_tuple(T) -> list_to_tuple(plain(tuple_to_list(T)));
plain(T) when is_map(T), map_size(T) > 32 -> {'$map', plain(pairs(T))};
plain(T) when is_map(T) -> maps:from_list(plain(maps:to_list(T)));
plain(T) -> T.

id(X) -> X.

second(_, X) -> X.

int(X) when is_integer(X) -> X;
int(_) -> 0.

atom(X) when is_atom(X) -> X;
atom(_) -> none.

%% Keep what a loop hands on small.
lim(X) when is_integer(X), X > 1 bsl 150 -> X rem ((1 bsl 130) - 7);
lim(X) when is_integer(X), X < -(1 bsl 150) -> X rem ((1 bsl 130) - 7);
lim(X) when is_float(X), X > 1.0e50; is_float(X), X < -1.0e50 -> X / 1.0e45;
lim([_, _, _, _, _, _, _, _, _, _, _, _ | _] = X) -> lim_list(X, 12);
lim(X) when bit_size(X) > 200 ->
    <<Y:152/bits, _/bits>> = X,
    Y;
lim(X) when is_map(X), map_size(X) > 45 -> maps:filter(fun(K, _) -> erlang:phash2(K) band 3 =:= 1 end, X);
lim(X) when is_function(X) ->               % a chain of them may take very long
    case erlang:external_size(X) > 400 of
        true -> fun ?MODULE:id/1;
        false -> X
    end;
lim(X) ->
    case is_tuple(X) orelse is_map(X) orelse is_list(X) of
        true -> lim_deep(X);
        false -> X
    end.

lim_list([H | T], N) when N > 0 -> [H | lim_list(T, N - 1)];
lim_list(_, _) -> [].

%% The size in words will not do: that of a large map depends on the numbers its atoms
%% have in this run.
lim_deep(X) ->
    case erlang:external_size(X) > 1200 of
        true -> {big, erlang:phash2(X)};
        false -> X
    end.

values(M) -> [V || {_, V} <- pairs(M), is_integer(V)].

%% The pairs of a map in an order that is that of no implementation.
pairs(M) -> sorted(maps:to_list(M)).

sorted(L) -> [X || {_, _, X} <- lists:sort([{key(X), erlang:phash2(X), X} || X <- L])].

key(X) when is_tuple(X), tuple_size(X) > 0 -> element(1, X);
key(X) -> X.

serve(F, State) ->
    receive
        {From, Ref, stop} ->
            From ! {Ref, State};
        {From, Ref, Question} ->
            {Answer, New} = F(Question, State),
            From ! {Ref, Answer},
            serve(F, New)
    end.

ask(Pid, Question) ->
    Ref = make_ref(),
    Pid ! {self(), Ref, Question},
    receive {Ref, Answer} -> Answer end.

%% What a fun gives in a process of its own, or how that ended.
apart(F) ->
    {Pid, Mon} = spawn_monitor(fun() -> exit({done, plain(F())}) end),
    receive {'DOWN', Mon, process, Pid, Reason} -> plain(Reason) end.

%% Wait until a process has ended or waits, and what it has sent is there.
settled(Pid) ->
    receive after 2 -> ok end,
    case process_info(Pid, status) of
        undefined -> receive after 2 -> ok end;
        {status, waiting} -> ok;
        _ -> settled(Pid)
    end.

%% All messages, in the order of those that one process sends.
collected() ->
    receive M -> [plain(M) | collected()]
    after 5 -> []
    end.

items(N) -> lists:seq(1, N).

bytes(N) -> << <<(X * X bxor (X bsr 3))>> || X <- lists:seq(1, N) >>.

program(N) -> [instruction(X * X * 7 rem 101, X) || X <- lists:seq(1, N)].

instruction(R, X) when R < 20 -> {add, X};
instruction(R, X) when R < 35 -> {mul, X rem 5};
instruction(R, _) when R < 45 -> neg;
instruction(R, X) when R < 55 -> {put, k, X};
instruction(R, X) when R < 65 -> {float, X / 4};
instruction(R, X) when R < 72 -> {call, [X, R]};
instruction(R, X) when R < 80 -> {bin, <<X:16>>};
instruction(R, X) when R < 88 -> {map, #{a => X, X => R}};
instruction(R, _) when R < 94 -> {add, 3};
instruction(R, _) when R < 98 -> {'fun', fun(Y) -> Y + R end};
instruction(_, X) -> X.
