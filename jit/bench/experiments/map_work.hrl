%% Licence: Apache-2.0, or any that the project chooses.
%% Loops over maps of KEYS keys: read/3 matches one key, update/2 also gives it a new
%% value.  SHAPES: how many sets of keys the maps have; the loops take them in turn.
-compile(nowarn_unused_function).

maps() ->
    [maps:from_list([{k1, 1}, {list_to_atom("s" ++ integer_to_list(S)), 0} |
                     [{list_to_atom("k" ++ integer_to_list(K)), K}
                      || K <- lists:seq(2, ?KEYS - 1)]])
     || S <- lists:seq(1, ?SHAPES)].

read(0, _, Sum) -> Sum;
read(N, Maps, Sum) -> read(N - 1, Maps, read_each(Maps, Sum)).

read_each([#{k1 := X} | Rest], Sum) -> read_each(Rest, Sum + X);
read_each([], Sum) -> Sum.

update(0, Maps) -> read_each(Maps, 0);
update(N, Maps) -> update(N - 1, update_each(Maps)).

update_each([#{k1 := X} = Map | Rest]) -> [Map#{k1 := X + 1} | update_each(Rest)];
update_each([]) -> [].
