%% Atoms to text and back, with characters of one to four bytes.
-module(atom_text).
-export([main/0]).

main() ->
    Atoms = [a, 'A b', '', '\n', 'é', 'ÿ', '日本語', '😀', '\'', '\\', 'x@y', '_a', 'Z1', 'div', 'end'],
    [probe:line("~w ~tw ~tp ~ts ~w ~w", [A, A, A, A, atom_to_list(A), atom_to_binary(A)]) || A <- Atoms],
    [probe:line("~w", [{list_to_atom(atom_to_list(A)) =:= A, binary_to_atom(atom_to_binary(A)) =:= A}]) || A <- Atoms],
    probe:line([atom_to_binary('é', latin1), atom_to_binary('é', utf8), binary_to_atom(<<233>>, latin1)]).
