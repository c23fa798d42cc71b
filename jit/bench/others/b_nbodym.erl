%% Bodies that attract each other, in maps with float values.
-module(b_nbodym).
-export([n/1, run/1]).
n(std) -> 455; n(small) -> 1.
run(N) ->
    B = [#{x => I * 1.0, y => I * 2.0, vx => 0.1 * I, vy => 0.2,
           m => 1.0 + I}
        || I <- lists:seq(1, 5)],
    rep(N,
        fun () ->
                R = lists:foldl(fun (_, Bs) -> stp(Bs) end, B, lists:seq(1, 100)),
                lists:sum([X || #{x := X} <- R])
        end).
stp(Bs) ->
    [begin
         {AX, AY} = lists:foldl(fun (P = #{x := X2, y := Y2, m := M2}, {AX, AY}) ->
                                        if P =:= Q -> {AX, AY};
                                           true ->
                                               DX = X2 - maps:get(x, Q),
                                               DY = Y2 - maps:get(y, Q),
                                               D = DX * DX + DY * DY + 0.01,
                                               {AX + M2 * DX / D, AY + M2 * DY / D}
                                        end
                                end,
                                {0.0, 0.0},
                                Bs),
         #{x := X, y := Y, vx := VX, vy := VY} = Q,
         Q#{x := X + 0.01 * VX, y := Y + 0.01 * VY, vx := VX + 0.01 * AX,
            vy := VY + 0.01 * AY}
     end
    || Q <- Bs].
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
