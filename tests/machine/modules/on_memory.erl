%% How terms lie in memory, as far as it shows; limits of it; who made a fun.
-module(on_memory).
-export([types/0, sizes/0, shared/0, same/0, copied/0, creators/0, heap_limit/0, heap_limit_waiting/0,
         heap_limit_of_messages/0, heap_limit_without_kill/0, heap_limit_far/0]).
-import(harness, [id/1]).

terms() ->
    A = id(1), X = [A, A], Y = {X, X}, B = list_to_binary(lists:duplicate(100, A)),
    [a, A, A bsl 70, -(A bsl 58) - (A bsl 58), A bsl 59, -(A bsl 59) - 1, A bsl 64, A bsl 128, A * 1.5, [], X, Y,
     list_to_tuple([]), {A}, B, binary:part(B, 10, 20), maps:from_list([{N, N} || N <- lists:seq(A, 10)]), self(), make_ref(),
     fun() -> A end, fun(Q) -> {Q, X, Y, A} end, <<A:3>>, <<A>>, #{X => X}, {B, B}].
types() -> [[erts_internal:term_type(T) || T <- terms()], erts_internal:term_type(fun ?MODULE:sizes/0),
            erts_internal:term_type(maps:from_list([{N, N} || N <- lists:seq(id(1), 100)]))].
sizes() -> [[erts_debug:flat_size(T) || T <- terms()], erts_debug:flat_size(fun ?MODULE:sizes/0)].
shared() ->
    P = id("abc"),
    [[erts_debug:size_shared(T) || T <- terms()],
     erts_debug:size_shared(fun ?MODULE:sizes/0), erts_debug:size_shared(P), erts_debug:size_shared([P, P]),
     erts_debug:size_shared([P | P]), erts_debug:size_shared(#{})].
same() ->
    A = id(1), X = [A, A], F = fun() -> A end,
    [erts_debug:same(U, V) || {U, V} <- [{A, 1}, {A + 0.0, 1.0}, {self(), hd([self()])}, {[], tl([A])}, {{}, list_to_tuple(id([]))},
                                         {X, [A | tl(X)]}, {X, X}, {a, list_to_atom(id("a"))}, {A bsl 59, A bsl 59}, {{A}, {A}},
                                         {F, F}, {F, a}]].
copied() ->
    X = {id(1), [id(2)]},
    {erts_debug:copy_shared(X, false), try erts_debug:copy_shared(X, id(x)) catch error:R -> R end}.

creators() ->
    A = id(1), Self = self(), F = fun() -> A end,
    spawn(fun() -> Self ! {self(), fun() -> A end, F} end),
    receive {P, G, H} -> [erlang:fun_info(F, pid) =:= {pid, Self}, erlang:fun_info(G, pid) =:= {pid, P}, erlang:fun_info(H, pid) =:= {pid, Self}] end.

ends(Fun, Options) ->
    {P, M} = spawn_opt(Fun, [monitor | Options]),
    receive {'DOWN', M, _, P, R} -> R after 20000 -> exit(P, kill), alive end.
limit(Size) -> {max_heap_size, #{size => Size, kill => true, error_logger => false}}.
grow(L, 0) -> length(L);
grow(L, N) -> grow([N | L], N - 1).
heap_limit() -> [ends(fun() -> grow(id([]), 100000), exit(done) end, [limit(10000)]), ends(fun() -> grow(id([]), 100), exit(done) end, [limit(10000)])].
heap_limit_waiting() -> ends(fun() -> L = lists:seq(1, id(100000)), receive never -> L after 200 -> exit(length(L)) end end, [limit(10000)]).
%% Messages that nobody takes do not count while it sleeps.
heap_limit_of_messages() ->
    {P, M} = spawn_opt(fun() -> receive stop -> exit(done) end end, [monitor, limit(10000)]),
    flood(id(20000), P),
    P ! stop,
    receive {'DOWN', M, _, P, R} -> R end.
flood(0, _) -> ok;
flood(N, P) -> P ! {N, [N, N, N]}, flood(N - 1, P).
heap_limit_without_kill() ->
    ends(fun() -> exit(grow(id([]), 30000)) end, [{max_heap_size, #{size => 5000, kill => false, error_logger => false}}]).
heap_limit_far() -> ends(fun() -> exit(grow(id([]), 30000)) end, [limit(10000000)]).
