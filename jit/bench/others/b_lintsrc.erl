%% A small module through erl_scan, erl_parse, erl_lint, erl_expand_records and erl_pp.
-module(b_lintsrc).
-export([n/1, run/1]).
n(std) -> 612;
n(small) -> 1.
run(N) ->
    Src = ["-module(m).\n",
           "-export([f/2, g/1]).\n",
           "-record(r, {a, b = 1 :: integer()}).\n",
           "-spec f(integer(), list()) -> term().\n",
           "f(X, [A|B]) when X > 1 -> case X of {a, Y} -> Y + 1; _ -> lists:map(f"
           "un(Z) -> Z * 2 end, B) end, A.\n",
           "g(#r{a = A} = R) -> try R#r{b = A} catch _:_ -> {error, \"s\" "
           "++ [A]} end.\n"],
    rep(N,
        fun (I) ->
                Fs = [begin
                          {ok, T, _} = erl_scan:string(S, 1),
                          {ok, F} = erl_parse:parse_form(T),
                          F
                      end
                      || S <- Src ++ ["h() -> " ++ integer_to_list(I) ++ ".\n"]],
                {ok, W} = erl_lint:module(Fs),
                E = erl_expand_records:module(Fs, []),
                {length(W), length(E), length(lists:flatten([erl_pp:form(F) || F <- Fs]))}
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
