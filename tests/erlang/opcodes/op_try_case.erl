%% try ... of with patterns, guards, no match; values over try; nested returns.
-module(op_try_case).
-export([main/0]).

main() -> [probe:show(X, fun() -> f(X) end) || X <- [1, {ok, 5}, {ok, a}, error, throw, exit, none]], probe:line([deep(N) || N <- [0, 1, 2, 3, 4]]).

f(X) ->
    try g(X) of
        N when is_integer(N), N > 0 -> {pos, N};
        {ok, V} when is_integer(V) -> {ok, V + 1};
        none -> g(error)
    catch
        throw:V when is_atom(V) -> {thrown, V};
        error:{badmatch, V}:_ -> {badmatch, V};
        exit:V -> {exited, V}
    after
        probe:line(cleanup)
    end.
g(throw) -> throw(ball); g(error) -> {ok, _} = probe:id(error); g(exit) -> exit(bye); g(X) -> X.
deep(N) -> try try (if N =:= 0 -> throw(a); N =:= 1 -> error(b); N =:= 2 -> exit(c); N =:= 3 -> N; true -> throw(d) end) catch throw:a -> inner_a; error:b -> error(bb) end of R -> {r, R} catch error:E -> {e, E}; exit:E -> {x, E}; E -> {t, E} end.
