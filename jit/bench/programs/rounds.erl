%% Licence: Apache-2.0.
%% All benchmark programs again and again in one virtual machine, for a given time.
%% rounds:main() after "-extra Minutes Golden..." on any Erlang VM with a stdlib; Golden:
%% files of lines "Module Size Hash". Each run is a process of its own. Prints a line
%% "round I Seconds ResidentKB Processes Atoms Tables" after each round; stops at the
%% first wrong hash, with exit status 1.
-module(rounds).
-export([main/0]).

main() ->
    [Minutes | Files] = init:get_plain_arguments(),
    End = erlang:monotonic_time(second) + list_to_integer(Minutes) * 60,
    Started = erlang:monotonic_time(second),
    loop(1, lists:append([golden(F) || F <- Files]), Started, End),
    halt(0).

golden(File) ->
    {ok, Text} = file:read_file(File),
    [{binary_to_atom(M), binary_to_integer(Hash)}
     || Line <- binary:split(Text, <<"\n">>, [global, trim_all]),
        [M, <<"small">>, Hash] <- [binary:split(Line, <<" ">>, [global])]].

loop(I, Programs, Started, End) ->
    [once(M, Hash) || {M, Hash} <- Programs],
    Now = erlang:monotonic_time(second),
    io:format("round ~w ~w ~w ~w ~w ~w~n",
              [I, Now - Started, resident(), erlang:system_info(process_count),
               erlang:system_info(atom_count), length(ets:all())]),
    Now < End andalso loop(I + 1, Programs, Started, End).

once(M, Hash) ->
    {_, R} = spawn_monitor(fun() -> exit({hash, erlang:phash2(M:run(M:n(small)))}) end),
    receive
        {'DOWN', R, process, _, {hash, Hash}} -> ok;
        {'DOWN', R, process, _, Other} ->
            io:format("~s: ~p instead of ~w~n", [M, Other, Hash]),
            halt(1)
    end.

resident() ->
    {ok, Text} = file:read_file("/proc/self/statm"),
    [_, Pages | _] = binary:split(Text, <<" ">>, [global]),
    binary_to_integer(Pages) * 4.
