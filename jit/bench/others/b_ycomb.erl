%% Fibonacci's function by the Y combinator: funs that make funs.
-module(b_ycomb).
-export([n/1, run/1]).
n(std) -> 1170; n(small) -> 1.
run(N) ->
    Y = fun (F) ->
                (fun (X) -> F(fun (A) -> (X(X))(A) end) end)
                    (fun (X) -> F(fun (A) -> (X(X))(A) end) end)
        end,
    Fib = Y(fun (S) ->
                    fun (K) when K < 2 -> K;
                        (K) -> S(K - 1) + S(K - 2)
                    end
            end),
    rep(N, fun () -> Fib(15) end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
