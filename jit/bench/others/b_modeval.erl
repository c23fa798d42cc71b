%% Evaluates a tree of tuples by two modules that call each other.
-module(b_modeval).
-export([n/1, run/1]).
-export([ap/4]).
n(std) -> 1574; n(small) -> 1.
run(N) ->
    E = mk(18),
    rep(N, fun () -> mutual:ev(E, #{x => 1, y => 2}) end).
mk(0) -> {v, x};
mk(1) -> {n, 7};
mk(N) -> {op, element(N rem 3 + 1, {add, sub, mul}), mk(N - 1), mk(N - 2)}.
ap(add, A, B, E) -> mutual:ev(A, E) + mutual:ev(B, E);
ap(sub, A, B, E) -> mutual:ev(A, E) - mutual:ev(B, E);
ap(mul, A, B, E) -> (mutual:ev(A, E) * mutual:ev(B, E)) band 16#ffff.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
