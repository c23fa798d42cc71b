%% integer_to_list and back, in all bases.
-module(int_text).
-export([main/0]).

main() ->
    Numbers = [0, 1, -1, 35, 36, -1295, 1 bsl 63, -(1 bsl 63), (1 bsl 130) + 1],
    [begin
         Text = integer_to_list(N, Base),
         probe:line("~w ~s ~w", [Base, Text, list_to_integer(Text, Base) =:= N])
     end || N <- Numbers, Base <- [2, 7, 10, 16, 36]],
    [probe:line("~w", [integer_to_binary(N, 16)]) || N <- Numbers],
    [probe:line("~p", [list_to_integer(T)]) || T <- ["0", "-0", "+5", "00012", "-99999999999999999999"]],
    probe:line(list_to_integer("zZ", 36)),
    probe:line(binary_to_integer(<<"-ff">>, 16)).
