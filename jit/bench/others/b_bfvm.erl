%% An interpreter of Brainfuck, with loops as nested lists.
-module(b_bfvm).
-export([n/1, run/1]).
n(std) -> 1187; n(small) -> 1.
run(N) ->
    P = parse("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++"
              "++++..+++.>>.<-.<.+++.------.--------.>>+.>++."),
    rep(N * 20,
        fun () ->
                {_, _, _, O} = ex(P, [], 0, [], []),
                length(O)
        end).
parse(S) ->
    {P, _} = ps(S, []),
    P.
ps([], A) -> {lists:reverse(A), []};
ps([$] | R], A) -> {lists:reverse(A), R};
ps([$[ | R], A) ->
    {B, R2} = ps(R, []),
    ps(R2, [{loop, B} | A]);
ps([C | R], A) -> ps(R, [op(C) | A]).
op($+) -> inc;
op($-) -> dec;
op($>) -> right;
op($<) -> left;
op($.) -> out.
ex([], L, C, R, O) -> {L, C, R, O};
ex([inc | P], L, C, R, O) -> ex(P, L, (C + 1) band 255, R, O);
ex([dec | P], L, C, R, O) -> ex(P, L, (C - 1) band 255, R, O);
ex([right | P], L, C, [H | R], O) -> ex(P, [C | L], H, R, O);
ex([right | P], L, C, [], O) -> ex(P, [C | L], 0, [], O);
ex([left | P], [H | L], C, R, O) -> ex(P, L, H, [C | R], O);
ex([left | P], [], C, R, O) -> ex(P, [], 0, [C | R], O);
ex([out | P], L, C, R, O) -> ex(P, L, C, R, [C | O]);
ex([{loop, _} | P], L, 0, R, O) -> ex(P, L, 0, R, O);
ex(P0 = [{loop, B} | _], L, C, R, O) ->
    {L2, C2, R2, O2} = ex(B, L, C, R, O),
    ex(P0, L2, C2, R2, O2).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
