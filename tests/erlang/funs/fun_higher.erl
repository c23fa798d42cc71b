%% Higher-order programs: composition, currying, church numerals, memo in a map.
-module(fun_higher).
-export([main/0]).

main() ->
    Compose = fun(Fs) -> lists:foldr(fun(F, G) -> fun(X) -> F(G(X)) end end, fun(X) -> X end, Fs) end,
    probe:line((Compose([fun(X) -> X + 1 end, fun(X) -> X * 2 end, fun erlang:abs/1]))(-5)),
    Zero = fun(_) -> fun(X) -> X end end,
    Succ = fun(N) -> fun(F) -> fun(X) -> F((N(F))(X)) end end end,
    Plus = fun(A, B) -> fun(F) -> fun(X) -> (A(F))((B(F))(X)) end end end,
    Int = fun(N) -> (N(fun(X) -> X + 1 end))(0) end,
    Two = Succ(Succ(Zero)),
    probe:line([Int(Two), Int(Plus(Two, Succ(Two)))]),
    {V, Memo} = fib(60, #{}),
    probe:line([V, map_size(Memo)]),
    probe:line(take(5, nat(3))),
    probe:line(lists:foldl(fun(F, A) -> F(A) end, 1, [fun erlang:'-'/1, fun erlang:abs/1, fun(X) -> [X] end])).

fib(N, M) when N < 2 -> {N, M};
fib(N, M) when is_map_key(N, M) -> {map_get(N, M), M};
fib(N, M0) -> {A, M1} = fib(N - 1, M0), {B, M2} = fib(N - 2, M1), {A + B, M2#{N => A + B}}.

nat(N) -> [N | fun() -> nat(N + 1) end].
take(0, _) -> [];
take(N, [H | T]) -> [H | take(N - 1, T())].
