%% catch and try in every position: arguments, comprehension, guard-like, loops.
-module(op_catch_nest).
-export([main/0]).

main() ->
    probe:line([f(X) || X <- [ok, throw, error, exit]]), probe:line({catch throw(a), [catch throw(b) | catch throw(c)], #{k => catch throw(d)}}),
    probe:line([(catch 10 div X) =:= 5 || X <- [0, 2]]), probe:line(loop([1, 0, 2, a, 5], [])), probe:line(lists:map(fun(X) -> try hd(X) catch error:badarg -> none end end, [[1], [], x])),
    probe:line(try lists:foreach(fun(X) -> X =:= 3 andalso throw({stop, X}) end, [1, 2, 3, 4]) catch {stop, N} -> N end), probe:line(after_all()).

f(X) -> A = probe:id(1), B = try g(X) of V -> {v, V, A} catch throw:T -> {t, T, A}; error:E -> {e, E, A}; exit:Q -> {x, Q, A} end, {A, B}.
g(ok) -> fine; g(throw) -> throw(1); g(error) -> error(2); g(exit) -> exit(3).
loop([], Acc) -> lists:reverse(Acc);
loop([H | T], Acc) -> R = try 10 div H catch error:Why -> Why end, loop(T, [R | Acc]).
after_all() -> put(log, []), X = [try (try I div (I - 2) after put(log, [I | get(log)]) end) catch error:_ -> bad end || I <- [1, 2, 3]], {X, get(log)}.
