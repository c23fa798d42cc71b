%% Binary comprehensions and binary generators.
-module(bin_comprehension).
-export([main/0]).

main() ->
    probe:line([<< <<(X * 2)>> || X <- [1, 2, 3] >>, << <<X:4>> || <<X:8>> <= <<1, 2, 3>> >>, [X || <<X:2>> <= <<27>>]]),
    probe:line([[{A, B} || <<A, B:4>> <= <<1, 16#23, 4>>], << <<C>> || <<C>> <= <<"hello world">>, C =/= $o >>]),
    probe:line(<< <<X, Y>> || <<X>> <= <<"ab">>, Y <- "12" >>),
    probe:line([X || <<X:3/binary>> <= <<"abcdefgh">>]),
    probe:line([X || <<1:1, X:7>> <= <<129, 2, 131>>]),
    probe:line(<< <<1:1>> || _ <- lists:seq(1, 11) >>),
    probe:show("generator", fun() -> [X || <<X>> <= probe:id(not_binary)] end),
    probe:show("filter", fun() -> << <<X>> || X <- [1], probe:id(5) >> end),
    probe:show("element", fun() -> << <<X>> || X <- [1, a] >> end),
    probe:show("template", fun() -> << <<(probe:id(X))/binary>> || X <- [<<"a">>, b] >> end).
