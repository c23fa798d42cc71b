%% Large and shared terms in messages arrive whole, and are copies.
-module(proc_big_messages).
-export([main/0]).

main() ->
    S = self(),
    Term = {lists:seq(1, 5000), maps:from_list([{I, {I}} || I <- lists:seq(1, 100)]), binary:copy(<<"abc">>, 1000), fun(X) -> X + 1 end, make_ref()},
    P = spawn(fun() -> receive {T, R} -> S ! {R, erlang:phash2(element(1, T)), (element(4, T))(1), T} end end),
    Ref = make_ref(),
    P ! {Term, Ref},
    receive {Ref, H, F, Back} -> probe:line([H, F, Back =:= Term]) end,
    Shared = lists:foldl(fun(_, A) -> {A, A} end, leaf, lists:seq(1, 15)),
    spawn(fun() -> S ! {shared, Shared} end),
    probe:line(receive {shared, X} -> X =:= Shared end),
    [spawn(fun() -> S ! {I, lists:duplicate(I, I)} end) || I <- lists:seq(1, 300)],
    probe:line(lists:sum([receive {I, L} -> length(L) end || I <- lists:seq(1, 300)])).
