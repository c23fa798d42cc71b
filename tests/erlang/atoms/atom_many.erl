%% Many new atoms: each stays the one it was.
-module(atom_many).
-export([main/0]).

main() ->
    Atoms = [list_to_atom("made_" ++ integer_to_list(N)) || N <- lists:seq(1, 20000)],
    probe:line(length(lists:usort(Atoms))),
    probe:line([A || A <- Atoms, A =:= made_777]),
    probe:line(lists:nth(12345, Atoms)),
    probe:line(lists:all(fun(A) -> list_to_existing_atom(atom_to_list(A)) =:= A end, Atoms)).
