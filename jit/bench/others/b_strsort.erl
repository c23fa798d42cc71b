%% Sorting strings: by sort/1, with funs, letters within words; a binary search.
-module(b_strsort).
-export([n/1, run/1]).
n(std) -> 518;
n(small) -> 1.
run(N) ->
    Ws = ["word" ++ integer_to_list(X * 7919 rem 997) || X <- lists:seq(1, 300)],
    rep(N,
        fun (I) ->
                S = lists:sort(["w" ++ integer_to_list(I) | Ws]),
                G = anag(S, #{}),
                {hd(S),
                 map_size(G),
                 lists:last(lists:sort(fun (A, B) -> {length(A), A} =< {length(B), B} end, S)),
                 length(lists:usort(fun (A, B) -> A =< B end, S)),
                 bs(hd(Ws), list_to_tuple(S), 1, 301)}
        end).
anag([], M) -> M;
anag([W | R], M) ->
    K = lists:sort(W),
    anag(R, M#{K => [W | maps:get(K, M, [])]}).
bs(_, _, L, H) when L > H -> none;
bs(X, T, L, H) ->
    M = (L + H) div 2,
    case element(M, T) of
        X -> M;
        Y when Y < X -> bs(X, T, M + 1, H);
        _ -> bs(X, T, L, M - 1)
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
