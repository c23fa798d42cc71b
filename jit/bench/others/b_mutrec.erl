%% Mutual recursion of two modules.
-module(b_mutrec).
-export([n/1, run/1]).
-export([ev/1]).
n(std) -> 3344; n(small) -> 1.
run(N) -> rep(N, fun () -> ev(20000) end).
ev(0) -> true;
ev(N) -> mutual:od(N - 1).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
