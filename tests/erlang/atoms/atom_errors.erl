%% Texts that are no atoms: too long, not Latin-1, not existing, not text.
-module(atom_errors).
-export([main/0]).

main() ->
    Long = lists:duplicate(256, $a),
    probe:show("255", fun() -> length(atom_to_list(list_to_atom(tl(Long)))) end),
    probe:show("256", fun() -> list_to_atom(Long) end),
    probe:show("256 binary", fun() -> binary_to_atom(list_to_binary(Long)) end),
    probe:show("255 wide", fun() -> length(atom_to_list(list_to_atom(lists:duplicate(255, 16#65E5)))) end),
    probe:calls([{erlang, list_to_atom, [X]} || X <- [a, [a], [$a | $b], [-1], [16#110000], [16#D800], <<"a">>]]),
    probe:calls([{erlang, binary_to_atom, A} || A <- [[<<255>>], [<<1:3>>], [a], [<<"a">>, latin2], [<<233>>, utf8], [<<"a">>, x]]]),
    probe:calls([{erlang, list_to_existing_atom, [X]} || X <- ["main", "no such atom here 1", x]]),
    probe:calls([{erlang, binary_to_existing_atom, A} || A <- [[<<"main">>, utf8], [<<"no such atom here 2">>], [1]]]),
    probe:calls([{erlang, atom_to_list, [1]}, {erlang, atom_to_binary, ["a"]}, {erlang, atom_to_binary, ['日', latin1]}, {erlang, atom_to_binary, [a, x]}]).
