%% Funs without free variables, compared, kept and called from other processes.
-module(op_literal_funs).
-export([main/0]).

main() ->
    F = fun() -> fun(X) -> X + 1 end end, A = F(), B = F(), probe:line([A =:= B, A == B, A(1), is_function(A, 1), #{A => 1} =:= #{B => 1}]), G = fun(N) -> fun(X) -> X + N end end, probe:line([G(1) =:= G(1), G(1) =:= G(2), (G(1))(5), lists:usort([G(1), G(1)]) =/= []]),
    S = self(), spawn(fun() -> receive {H, V} -> S ! {r, H(V)} end end) ! {G(10), 5}, probe:line(receive {r, X} -> X end), probe:line([erlang:phash2(A) =:= erlang:phash2(B), erlang:fun_info(A, env), erlang:fun_info(G(3), env)]).
