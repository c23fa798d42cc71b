%% Levenshtein's distance by recursion, remembered in a map with pairs of lists as keys.
-module(b_levmemo).
-export([n/1, run/1]).
n(std) -> 1024; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                {D, _} = ld("kitten sitting on", "sitting on mittens", #{}),
                D
        end).
ld([], B, M) -> {length(B), M};
ld(A, [], M) -> {length(A), M};
ld([H | A], [H | B], M) -> ld(A, B, M);
ld(A = [_ | AT], B = [_ | BT], M) ->
    case M of
        #{{A, B} := D} -> {D, M};
        _ ->
            {D1, M1} = ld(A, BT, M),
            {D2, M2} = ld(AT, B, M1),
            {D3, M3} = ld(AT, BT, M2),
            D = 1 + lists:min([D1, D2, D3]),
            {D, M3#{{A, B} => D}}
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
