%% A sudoku by backtracking with constraints in maps.
-module(alg_sudoku).
-export([main/0]).

main() -> [io:format("~s~n", [L]) || L <- rows(solve(parse("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79")))], ok.

parse(S) -> maps:from_list([{{I div 9, I rem 9}, C} || {I, C} <- lists:zip(lists:seq(0, 80), S), C =/= $.]).
solve(M) when map_size(M) =:= 81 -> M;
solve(M) -> {_, P, Cs} = lists:min([{length(Cs), P, Cs} || R <- lists:seq(0, 8), C <- lists:seq(0, 8), P <- [{R, C}], not is_map_key(P, M), Cs <- [candidates(P, M)]]), try_all(P, Cs, M).
try_all(_, [], _) -> none;
try_all(P, [C | T], M) -> case solve(M#{P => C}) of none -> try_all(P, T, M); S -> S end.
candidates({R, C}, M) -> "123456789" -- [V || {{R2, C2}, V} <- maps:to_list(M), R2 =:= R orelse C2 =:= C orelse {R2 div 3, C2 div 3} =:= {R div 3, C div 3}].
rows(M) -> [[maps:get({R, C}, M) || C <- lists:seq(0, 8)] || R <- lists:seq(0, 8)].
