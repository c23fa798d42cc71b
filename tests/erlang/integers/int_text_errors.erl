%% Texts that are no integers, bases that are none.
-module(int_text_errors).
-export([main/0]).

main() ->
    probe:calls([{erlang, list_to_integer, [X]} || X <- ["", "-", "+", "1 ", " 1", "1_0", "a", "1.0", [1 | 2], abc, [a]]]),
    probe:calls([{erlang, list_to_integer, [X, B]} || {X, B} <- [{"2", 2}, {"1", 1}, {"1", 37}, {"z", 35}, {"1", a}]]),
    probe:calls([{erlang, binary_to_integer, [X]} || X <- [<<>>, <<"-">>, <<"1x">>, <<1:3>>, "1", 1]]),
    probe:calls([{erlang, binary_to_integer, [<<"12">>, B]} || B <- [2, 1, 37, x]]),
    probe:calls([{erlang, integer_to_list, [X]} || X <- [a, 1.0, []]]),
    probe:calls([{erlang, integer_to_list, [5, B]} || B <- [1, 37, a, -2]]),
    probe:calls([{erlang, integer_to_binary, A} || A <- [[a], [1.0], [5, 1], [a, 1], [5, 40]]]).
