%% erlang:display/1 and its own format, on standard output.
-module(io_display).
-export([main/0]).

main() ->
    [erlang:display(X) || X <- [a, 'A b', 1, -5, 1 bsl 70, 1.5, 1.0e100, "string", "", [1, 2 | x], {}, {a, {b}}, <<>>, <<"bin">>, <<1:3>>, #{}, #{a => 1, "k" => [2]}, fun lists:map/2, [], true, [$a, 300], 'é', [[1], "ab"]]], erlang:display_string("text\n"), erlang:display_nl(), probe:show("bad", fun() -> erlang:display_string(abc) end), ok.
