%% Every arithmetic operator with operands that are no numbers, and zero divisors.
-module(int_arith_errors).
-export([main/0]).

main() ->
    Bad = [a, [], {1}, <<1>>, "1"],
    probe:calls([{erlang, Op, [1, X]} || Op <- ['+', '-', '*', '/', 'div', 'rem'], X <- Bad]),
    probe:calls([{erlang, Op, [X, 1]} || Op <- ['band', 'bor', 'bxor', 'bsl', 'bsr'], X <- [1.0, a]]),
    probe:calls([{erlang, 'div', [1, 0]}, {erlang, 'rem', [1, 0]}, {erlang, 'div', [1 bsl 70, 0]},
                 {erlang, '/', [1, 0]}, {erlang, '/', [1, 0.0]}, {erlang, 'div', [1.0, 1]},
                 {erlang, 'bnot', [1.5]}, {erlang, '-', [x]}, {erlang, '+', [x]},
                 {erlang, abs, [x]}]),
    probe:show("div in code", fun() -> 1 div probe:id(0) end),
    probe:show("plus in code", fun() -> 1 + probe:id(one) end),
    probe:show("band in code", fun() -> probe:id(1.0) band 1 end).
