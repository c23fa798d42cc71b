%% An interpreter of a tiny language over tuples and binaries.
-module(alg_brainf).
-export([main/0]).

main() -> io:put_chars(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.")).

run(P) -> exec(list_to_tuple(P), 1, {[], 0, []}, []).
exec(P, I, _, Out) when I > tuple_size(P) -> lists:reverse(Out);
exec(P, I, {L, C, R} = T, Out) ->
    case element(I, P) of
        $> -> exec(P, I + 1, right(T), Out); $< -> exec(P, I + 1, left(T), Out); $+ -> exec(P, I + 1, {L, (C + 1) band 255, R}, Out); $- -> exec(P, I + 1, {L, (C - 1) band 255, R}, Out); $. -> exec(P, I + 1, T, [C | Out]);
        $[ when C =:= 0 -> exec(P, jump(P, I, 1, 0), T, Out); $] when C =/= 0 -> exec(P, jump(P, I, -1, 0), T, Out); _ -> exec(P, I + 1, T, Out)
    end.
right({L, C, [H | R]}) -> {[C | L], H, R}; right({L, C, []}) -> {[C | L], 0, []}.
left({[H | L], C, R}) -> {L, H, [C | R]}; left({[], C, R}) -> {[], 0, [C | R]}.
jump(P, I, D, N) -> M = case element(I, P) of $[ -> N + 1; $] -> N - 1; _ -> N end, if M =:= 0 -> I + 1; true -> jump(P, I + D, D, M) end.
