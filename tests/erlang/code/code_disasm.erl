%% The compiler's assembler listing of small functions, and the way back from it.
-module(code_disasm).
-export([main/0]).

main() ->
    {ok, Ts, _} = erl_scan:string("f(X, Y) when X > 1 -> {X, [Y | g(X)]}; f(_, Y) -> Y."), {ok, F} = erl_parse:parse_form(Ts), {ok, T2, _} = erl_scan:string("g(X) -> X * 2."), {ok, G} = erl_parse:parse_form(T2),
    Forms = [{attribute, 1, module, dis}, {attribute, 1, export, [{f, 2}]}, F, G],
    {ok, dis, Asm} = compile:forms(Forms, ['S', binary]), {dis, Ex, _, Fs, _} = Asm, probe:line(Ex), [probe:line("~w/~w ~w", [N, A, length(Is)]) || {function, N, A, _, Is} <- Fs],
    {ok, dis, B} = compile:forms(Asm, [from_asm, binary]), code:load_binary(dis, "x", B), probe:line([dis:f(5, y), dis:f(0, z)]),
    {ok, dis, Core} = compile:forms(Forms, [to_core, binary]), io:put_chars([core_pp:format(Core), $\n]).
