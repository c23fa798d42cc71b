%% A process that plays an io device: input and output through io.
-module(io_own_device).
-export([main/0]).

main() ->
    D = spawn_link(fun() -> device(["line one\n", "42 x\n"], []) end), probe:line([io:get_line(D, "p"), io:fread(D, "", "~d ~a"), io:get_line(D, ""), io:format(D, "out ~w", [1])]), D ! {get, self()}, probe:line(receive {out, O} -> O end), probe:line(catch io:format(no_such_device, "x", [])).

device(In, Out) ->
    receive
        {io_request, F, R, {put_chars, unicode, M, Fn, A}} -> F ! {io_reply, R, ok}, device(In, [apply(M, Fn, A) | Out]);
        {io_request, F, R, {put_chars, unicode, T}} -> F ! {io_reply, R, ok}, device(In, [T | Out]);
        {io_request, F, R, Q} when element(1, Q) =:= get_line; element(1, Q) =:= get_until -> case In of [H | T] -> F ! {io_reply, R, answer(Q, H)}, device(T, Out); [] -> F ! {io_reply, R, eof}, device([], Out) end;
        {get, P} -> P ! {out, lists:flatten(lists:reverse(Out))}
    end.

answer({get_line, _, _}, L) -> L;
answer({get_until, _, _, M, F, A}, L) -> {done, X, _} = apply(M, F, [[], L | A]), X.
