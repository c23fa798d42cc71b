%% An interpreter of a stack machine: code in a tuple, variables in a map.
-module(b_stackvm).
-export([n/1, run/1]).
n(std) -> 51; n(small) -> 1.
run(N) ->
    P = {{push, 0},
         {store, s},
         {push, 20000},
         {store, i},
         {load, i},
         {jz, 16},
         {load, s},
         {load, i},
         add,
         {push, 65535},
         'band',
         {store, s},
         {load, i},
         {push, -1},
         add,
         {jmp, 18},
         halt,
         nop,
         {store, i},
         {jmp, 5}},
    rep(N, fun () -> vm(1, P, [], #{}) end).
vm(PC, P, S, V) ->
    case element(PC, P) of
        {push, X} -> vm(PC + 1, P, [X | S], V);
        {load, K} -> vm(PC + 1, P, [maps:get(K, V) | S], V);
        {store, K} -> vm(PC + 1, P, tl(S), V#{K => hd(S)});
        add ->
            [A, B | T] = S,
            vm(PC + 1, P, [A + B | T], V);
        'band' ->
            [A, B | T] = S,
            vm(PC + 1, P, [A band B | T], V);
        {jz, T} ->
            case S of
                [0 | R] -> vm(T + 1, P, R, V);
                [_ | R] -> vm(PC + 1, P, R, V)
            end;
        {jmp, T} ->
            vm(T +
                   if T =:= 18 -> 1;
                      true -> 0
                   end,
               P,
               S,
               V);
        nop -> vm(PC + 1, P, S, V);
        halt -> maps:get(s, V)
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
