%% A minimal spanning tree with union-find in a map of 30 integers.
-module(b_kruskal).
-export([n/1, run/1]).
n(std) -> 2189;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                Es = lists:sort([{(A * 37 + B * 11 + I) rem 101, A, B}
                                 || A <- lists:seq(1, 30), B <- lists:seq(A + 1, 30),
                                    (A + B + I) rem 3 =:= 0]),
                kr(Es, maps:from_list([{X, X} || X <- lists:seq(1, 30)]), 0, [])
        end).
kr([{W, A, B} | R], U, S, T) ->
    {Ra, U1} = find(A, U),
    {Rb, U2} = find(B, U1),
    if Ra =:= Rb -> kr(R, U2, S, T);
       true -> kr(R, U2#{Ra := Rb}, S + W, [{A, B} | T])
    end;
kr([], _, S, T) -> {S, length(T)}.
find(X, U) ->
    case maps:get(X, U) of
        X -> {X, U};
        P ->
            {R, U2} = find(P, U),
            {R, U2#{X := R}}
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
