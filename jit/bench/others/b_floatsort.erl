%% Sorting floats, and pairs by a float.
-module(b_floatsort).
-export([n/1, run/1]).
n(std) -> 1541;
n(small) -> 1.
run(N) ->
    L = [math:sin(X * 1.69999999999999995559) * 100 || X <- lists:seq(1, 400)],
    rep(N,
        fun (I) ->
                S = lists:sort([I / 7 | L]),
                Md = lists:nth(200, S),
                P = lists:keysort(2,
                                  [{X, Y}
                                   || {X, Y} <- lists:zip(lists:seq(1, 401), [I / 3 | L])]),
                {round(Md * 1000),
                 element(1, hd(P)),
                 round(lists:max(L) * 10),
                 length(lists:usort(L))}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
