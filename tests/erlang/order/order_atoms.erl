%% Atoms are ordered by their characters.
-module(order_atoms).
-export([main/0]).

main() ->
    Atoms = [b, a, 'A', '', 'a b', aa, 'Z', z, '1', 'é', 'ü', '日本', abc, abd, abcdefgh, abcdefgi, '_'],
    probe:line(lists:sort(Atoms)),
    probe:line([a < b, a < aa, 'B' < a, '' < a, z < 'é', '日' > 'é']).
