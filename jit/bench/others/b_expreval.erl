%% Evaluates a tree of tuples with an environment that is a list.
-module(b_expreval).
-export([n/1, run/1]).
n(std) -> 5000; n(small) -> 1.
run(N) ->
    E = mk(18),
    rep(N, fun () -> ev(E, [{x, 3}, {y, 5}, {z, 7}]) end).
mk(0) -> {var, x};
mk(1) -> {num, 3};
mk(N) ->
    case N rem 4 of
        0 -> {add, mk(N - 1), mk(N - 2)};
        1 -> {mul, mk(N - 1), {var, y}};
        2 -> {sub, mk(N - 1), mk(N - 2)};
        3 -> {ifz, mk(N - 2), mk(N - 1), {'let', w, mk(N - 1), {var, w}}}
    end.
ev({num, X}, _) -> X;
ev({var, V}, E) ->
    {_, X} = lists:keyfind(V, 1, E),
    X;
ev({add, A, B}, E) -> (ev(A, E) + ev(B, E)) band 16#fffffff;
ev({sub, A, B}, E) -> ev(A, E) - ev(B, E);
ev({mul, A, B}, E) -> (ev(A, E) * ev(B, E)) band 16#fffffff;
ev({ifz, C, A, B}, E) ->
    case ev(C, E) of
        0 -> ev(A, E);
        _ -> ev(B, E)
    end;
ev({'let', V, X, B}, E) -> ev(B, [{V, ev(X, E)} | E]).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
