%% after runs always, and its value does not count.
-module(exc_after).
-export([main/0]).

main() ->
    probe:line(try 1 after put(a, ran) end), probe:line(get(a)),
    probe:line(try try error(x) after put(b, ran) end catch error:x -> {caught, get(b)} end),
    probe:line(try try throw(1) catch throw:1 -> exit(2) after put(c, ran) end catch exit:2 -> get(c) end),
    probe:line(try try ok after throw(from_after) end catch throw:T -> T end),
    probe:line(try try error(first) after error(second) end catch error:E -> E end),
    probe:line(nested(3)), probe:line(get(order)),
    probe:line(try ok of ok -> 2 catch _:_ -> 3 after put(d, 4) end),
    probe:line(try (try ok of ok -> throw(in_of) catch throw:_ -> wrong end) catch throw:X -> {right, X} end).

nested(0) -> put(order, []), try throw(deep) after put(order, [0 | get(order)]) end;
nested(N) -> try nested(N - 1) catch throw:deep when N =:= 3 -> {caught, N} after put(order, [N | get(order)]) end.
