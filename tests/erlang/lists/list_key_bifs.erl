%% keyfind, keymember, keysearch: positions, non-tuples, improper lists.
-module(list_key_bifs).
-export([main/0]).

main() ->
    L = [{a, 1}, x, {b, 2, y}, {}, {1.0, z}, {c}],
    probe:calls([{lists, F, [K, N, L]} || F <- [keyfind, keymember, keysearch], {K, N} <- [{a, 1}, {2, 2}, {y, 3}, {1, 1}, {nope, 1}, {c, 2}]]),
    probe:calls([{lists, F, [a, N, L]} || F <- [keyfind, keymember, keysearch], N <- [1 bsl 59, (1 bsl 59) - 1, 1 bsl 63, 1 bsl 64]]),
    probe:calls([{erlang, is_record, [{a}, a, N]} || N <- [1, -1, 1 bsl 59, (1 bsl 59) - 1, -(1 bsl 60)]]),
    probe:calls([{lists, keyfind, A} || A <- [[a, 0, L], [a, -1, L], [a, x, L], [a, 1, y], [a, 1, [{b} | z]], [b, 1, [{b} | z]]]]).
