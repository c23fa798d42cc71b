%% Errors and warnings of the compiler as terms.
-module(code_compile_errors).
-export([main/0]).

main() ->
    C = fun(S) -> {ok, Ts, _} = erl_scan:string(S), Fs = split(Ts, [], []), compile:forms([{attribute, 1, module, ce}, {attribute, 1, export, [{f, 1}]} | Fs], [return, binary]) end,
    [probe:line(case C(S) of {ok, ce, _, W} -> {ok, strip(W)}; {error, E, W} -> {error, strip(E), strip(W)} end) || S <- ["f(X) -> Y.", "f(X) -> ok.", "f(X) -> g(X).", "f(X) -> X. f(Y) -> Y.", "f(1) -> a; f(_) -> b; f(c) -> d.", "f(X) -> 1 + a, X.", "f(X) when foo(X) -> X.", "g() -> ok. f(X) -> X.", "f({X, X}) -> case X of Z -> ok end, Z.", "f(X) -> #r{a = X}.", "f(X) -> lists:nope(X), <<X:3/binary-utf8>>."]], ok.

strip(L) -> [{T, [lists:flatten(M:format_error(D)) || {_, M, D} <- Es]} || {T, Es} <- L].
split([], [], Fs) -> lists:reverse(Fs);
split([{dot, _} = D | T], Acc, Fs) -> {ok, F} = erl_parse:parse_form(lists:reverse([D | Acc])), split(T, [], [F | Fs]);
split([H | T], Acc, Fs) -> split(T, [H | Acc], Fs).
