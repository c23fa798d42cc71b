%% A calculator in reverse Polish notation on lists of characters.
-module(b_rpn).
-export([n/1, run/1]).
n(std) -> 2614; n(small) -> 1.
run(N) ->
    E = lists:append(lists:duplicate(300, "1 2 + 3 * 4 - 5 +  ")),
    rep(N, fun () -> tk(E, []) end).
tk([], S) -> lists:sum(S);
tk([$\s | T], S) -> tk(T, S);
tk([$+ | T], [A, B | S]) -> tk(T, [A + B | S]);
tk([$- | T], [A, B | S]) -> tk(T, [B - A | S]);
tk([$* | T], [A, B | S]) -> tk(T, [A * B | S]);
tk([C | T], S) when C >= $0, C =< $9 -> nm(T, C - $0, S).
nm([C | T], A, S) when C >= $0, C =< $9 -> nm(T, A * 10 + C - $0, S);
nm(T, A, S) -> tk(T, [A | S]).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
