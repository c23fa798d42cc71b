%% Positions of elements that are none, for a key that is there and for one that is not.
-module(ets_positions).
-export([main/0]).

main() ->
    [io:format("~p ~w ~w~n  ~p~n", [Type, Key, Position, caught(Type, Key, Position)])
     || Type <- [set, ordered_set, bag, duplicate_bag], Key <- [a, b],
        Position <- [1, 2, 3, 0, -1, (1 bsl 59) - 1, 1 bsl 59, 1 bsl 64, 2.0, x],
        %% stock reads foreign memory there
        not (Key =:= a andalso Position =:= (1 bsl 59) - 1)].

caught(Type, Key, Position) ->
    T = ets:new(t, [Type]),
    ets:insert(T, {a, 1}),
    try ets:lookup_element(T, Key, Position)
    catch C:R:S -> {C, R, setelement(3, hd(S), tl(element(3, hd(S))))}
    end.
