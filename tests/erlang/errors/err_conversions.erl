%% Conversions between types given the wrong ones.
-module(err_conversions).
-export([main/0]).

main() ->
    Wrong = [1, 1.5, a, "s", <<"b">>, {}, #{}, []],
    Bifs = [atom_to_list, atom_to_binary, binary_to_atom, binary_to_existing_atom, binary_to_float, binary_to_integer, binary_to_list, binary_to_term, bitstring_to_list, float_to_binary, float_to_list, fun_to_list, integer_to_binary, integer_to_list, iolist_to_binary, list_to_atom, list_to_binary, list_to_bitstring, list_to_existing_atom, list_to_float, list_to_integer, list_to_tuple, pid_to_list, port_to_list, ref_to_list, tuple_to_list],
    probe:calls([{erlang, F, [X]} || F <- Bifs, X <- Wrong, not (F =:= list_to_atom andalso X =:= []), F =/= float_to_list, F =/= float_to_binary]).
