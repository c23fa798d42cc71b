%% Calls of funs that are found in a map by name.
-module(b_funmap).
-export([n/1, run/1]).
n(std) -> 1829; n(small) -> 1.
run(N) ->
    M = #{add => fun (A, B) -> A + B end, sub => fun (A, B) -> A - B end,
          mul => fun (A, B) -> (A * B) band 65535 end, neg => fun (A, _) -> -A end},
    Ops = [lists:nth(I rem 4 + 1, [add, sub, mul, neg])
          || I <- lists:seq(1, 5000)],
    rep(N,
        fun () -> lists:foldl(fun (O, A) -> (maps:get(O, M))(A, 7) end, 1, Ops) end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
