%% Type tests in guards, on every kind of term.
-module(guard_types).
-export([main/0]).

main() ->
    Terms = [a, true, 1, 1 bsl 70, 1.5, [], [1], "s", {}, {a}, #{}, <<>>, <<1:3>>, fun() -> ok end, self(), make_ref()],
    [probe:line("~w", [tests(T)]) || T <- Terms], ok.

tests(T) ->
    [a || is_atom(T)] ++ [boolean || is_boolean(T)] ++ [integer || is_integer(T)] ++ [float || is_float(T)] ++ [number || is_number(T)] ++ [list || is_list(T)] ++
    [tuple || is_tuple(T)] ++ [map || is_map(T)] ++ [binary || is_binary(T)] ++ [bits || is_bitstring(T)] ++ [function || is_function(T)] ++ [function0 || is_function(T, 0)] ++
    [pid || is_pid(T)] ++ [ref || is_reference(T)] ++ [port || is_port(T)] ++ [rec || is_record(T, a, 1)].
