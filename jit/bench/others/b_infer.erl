%% Type inference (Hindley and Milner) with substitutions in small maps.
-module(b_infer).
-export([n/1, run/1]).
n(std) -> 35679;
n(small) -> 1.
run(N) ->
    rep(N,
        fun (I) ->
                E = {'let',
                     id,
                     {lam, x, {var, x}},
                     {'let',
                      k,
                      {lam, a, {lam, b, {var, a}}},
                      {'let',
                       comp,
                       {lam, f, {lam, g, {lam, x, {app, {var, f}, {app, {var, g}, {var, x}}}}}},
                       {app,
                        {app, {app, {var, comp}, {var, id}}, {app, {var, k}, {int, I}}},
                        {app, {var, id}, {app, {var, id}, {int, 2}}}}}}},
                {T, S, C} = inf(E, #{}, #{}, 0),
                {ap(T, S), C, map_size(S)}
        end).
inf({int, _}, _, S, C) -> {int, S, C};
inf({var, X}, E, S, C) ->
    {Vs, T} = maps:get(X, E),
    {M, C2} = lists:foldl(fun (V, {A, K}) -> {A#{V => {v, K}}, K + 1} end, {#{}, C}, Vs),
    {ins(T, M), S, C2};
inf({lam, X, B}, E, S, C) ->
    V = {v, C},
    {T, S2, C2} = inf(B, E#{X => {[], V}}, S, C + 1),
    {{fn, ap(V, S2), T}, S2, C2};
inf({app, F, A}, E, S, C) ->
    {Tf, S1, C1} = inf(F, E, S, C),
    {Ta, S2, C2} = inf(A, E, S1, C1),
    R = {v, C2},
    {R, un(ap(Tf, S2), {fn, ap(Ta, S2), R}, S2), C2 + 1};
inf({'let', X, A, B}, E, S, C) ->
    {T, S1, C1} = inf(A, E, S, C),
    T2 = ap(T, S1),
    Fv = lists:usort(fv(T2)) -- lists:append([fv(ap(Q, S1)) || {_, Q} <- maps:values(E)]),
    inf(B, E#{X => {Fv, T2}}, S1, C1).
ap({v, K}, S) when is_map_key(K, S) -> ap(map_get(K, S), S);
ap({fn, A, B}, S) -> {fn, ap(A, S), ap(B, S)};
ap(T, _) -> T.
ins({v, K}, M) -> maps:get(K, M, {v, K});
ins({fn, A, B}, M) -> {fn, ins(A, M), ins(B, M)};
ins(T, _) -> T.
fv({v, K}) -> [K];
fv({fn, A, B}) -> fv(A) ++ fv(B);
fv(_) -> [].
un(T, T, S) -> S;
un({v, K}, T, S) -> S#{K => T};
un(T, {v, K}, S) -> S#{K => T};
un({fn, A, B}, {fn, C, D}, S) ->
    S2 = un(A, C, S),
    un(ap(B, S2), ap(D, S2), S2).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
