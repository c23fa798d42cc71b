%% Natives of maps and lists given wrong arguments.
-module(err_maps_lists).
-export([main/0]).

main() ->
    probe:calls([{maps, F, A} || {F, A} <- [{find, [a, []]}, {from_keys, [a, b]}, {from_list, [{}]}, {from_list, [[{}]]}, {from_list, [[{a, b} | c]]}, {get, [a, {}]}, {is_key, [a, []]}, {keys, [[]]}, {merge, [a, b]}, {merge, [#{}, b]}, {put, [a, b, c]}, {remove, [a, b]}, {take, [a, b]}, {update, [a, b, c]}, {update, [a, b, #{}]}, {values, [a]}, {with, [a, #{}]}, {without, [#{}, #{}]}, {fold, [fun(_) -> x end, 0, #{}]}, {size, [x]}, {intersect, [#{}, x]}, {filter, [x, #{}]}, {to_list, [x]}, {update_with, [a, b, #{}]}, {groups_from_list, [x, []]}]]),
    probe:calls([{lists, F, A} || {F, A} <- [{keyfind, [a, b, []]}, {keyfind, [a, 0, []]}, {keyfind, [a, 1, b]}, {keymember, [a, 1, {b}]}, {keysearch, [a, -1, []]}, {member, [a, b]}, {member, [a, [b | c]]}, {reverse, [a, b]}, {reverse, [[a | b], []]}, {keydelete, [a, x, []]}, {keystore, [a, 1, [], x]}, {keyreplace, [a, 0, [], {x}]}, {keytake, [a, x, []]}, {keysort, [x, []]}, {ukeysort, [0, [{a}]]}, {sublist, [[], -1]}, {prefix, [a, b]}, {concat, [a]}, {flatten, [a]}, {unzip, [[a]]}]]).
