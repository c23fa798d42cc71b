%% list_to_float and binary_to_float: what they take and what they refuse.
-module(float_parse).
-export([main/0]).

main() ->
    probe:calls([{erlang, list_to_float, [T]} || T <- ["1.0", "-1.5", "+2.25", "1.0e5", "1.0E-5", "1.5e+10", "0.1", "123.456e-300"]]),
    probe:calls([{erlang, list_to_float, [T]} || T <- ["1", "1.", ".5", "1e5", "", "1.0e", "1.0e400", " 1.0", "1.0x", "1,0", x, [a]]]),
    probe:calls([{erlang, binary_to_float, [T]} || T <- [<<"1.5">>, <<"-0.0">>, <<"1">>, <<>>, <<"1.0e999">>, <<1:2>>, x]]).
