%% Resolution and unification with the bindings in a map.
-module(b_prolog).
-export([n/1, run/1]).
n(std) -> 3538;
n(small) -> 1.
run(N) ->
    Db = [{{par, a, b}, []},
          {{par, b, c}, []},
          {{par, c, d}, []},
          {{par, d, e}, []},
          {{anc, {v, x}, {v, y}}, [{par, {v, x}, {v, y}}]},
          {{anc, {v, x}, {v, y}}, [{par, {v, x}, {v, z}}, {anc, {v, z}, {v, y}}]}],
    rep(N,
        fun (I) ->
                G = element(I rem 3 + 1,
                            {{anc, a, {v, q}}, {anc, {v, q}, e}, {anc, {v, p}, {v, q}}}),
                {L, _} = lists:foldl(fun (S, {A, K}) -> {[wk({v, q}, S) | A], K + 1} end,
                                     {[], 0},
                                     solve([G], #{}, Db, 0)),
                L
        end).
solve([], S, _, _) -> [S];
solve([G | Gs], S, Db, K) ->
    lists:append([begin
                      {H2, B2} = ren({H, B}, K),
                      case un(G, H2, S) of
                          false -> [];
                          S2 -> solve(B2 ++ Gs, S2, Db, K + 1)
                      end
                  end
                  || {H, B} <- Db, element(1, H) =:= element(1, G)]).
ren({v, X}, K) -> {v, {X, K}};
ren(T, K) when is_tuple(T) -> list_to_tuple([ren(X, K) || X <- tuple_to_list(T)]);
ren(L, K) when is_list(L) -> [ren(X, K) || X <- L];
ren(X, _) -> X.
wk({v, X}, S) ->
    case S of
        #{X := T} -> wk(T, S);
        _ -> {v, X}
    end;
wk(T, _) -> T.
un(A, B, S) ->
    case {wk(A, S), wk(B, S)} of
        {X, X} -> S;
        {{v, X}, Y} -> S#{X => Y};
        {X, {v, Y}} -> S#{Y => X};
        {X, Y} when is_tuple(X), tuple_size(X) =:= tuple_size(Y) ->
            ul(tuple_to_list(X), tuple_to_list(Y), S);
        _ -> false
    end.
ul([A | As], [B | Bs], S) ->
    case un(A, B, S) of
        false -> false;
        S2 -> ul(As, Bs, S2)
    end;
ul([], [], S) -> S.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
