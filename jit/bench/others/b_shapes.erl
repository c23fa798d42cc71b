%% Calls of modules that are chosen at run time by the data.
-module(b_shapes).
-export([n/1, run/1]).
n(std) -> 683; n(small) -> 1.
run(N) ->
    Sh = [case I rem 3 of
              0 -> {shape_c, {c, I}};
              1 -> {shape_r, {r, I, 2}};
              2 -> {shape_s, {s, I}}
          end
         || I <- lists:seq(1, 3000)],
    rep(N,
        fun () ->
                lists:sum([M:area(S) || {M, S} <- Sh]) +
                    lists:foldl(fun ({M, S}, A) -> M:handle(peri, S, A) end, 0, Sh)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
