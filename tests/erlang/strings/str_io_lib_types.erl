%% How every kind of term prints under ~w, ~p and ~s of its text.
-module(str_io_lib_types).
-export([main/0]).

main() -> [io:format("~w ~p ~ts~n", [T, T, io_lib:format("~0tp", [T])]) || T <- [a, 'B', 'a-b', '', true, 0, -1, 1 bsl 65, 1.0, 1.0e-10, 123456.789, [], [a], "ab", [$a, 0], <<>>, <<"ab">>, <<1, 2>>, <<200, 201>>, <<1:7>>, <<"ab", 1:1>>, {}, {a, "b"}, #{}, #{"k" => [v]}, fun lists:map/2, [[[a]]], [{k, "v"}], 'é', "é", [233, 26085], 'hello world', '\n', $x, {'EXIT', r}, [97 | 98]]], ok.
