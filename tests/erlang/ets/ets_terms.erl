%% Terms of all kinds live in a table as copies.
-module(ets_terms).
-export([main/0]).

main() ->
    Terms = [1 bsl 100, 1.5, "str", <<"bin">>, <<1:3>>, #{a => [1]}, {nested, {t}}, fun lists:map/2, self(), make_ref(), [], [a | b], maps:from_list([{I, I} || I <- lists:seq(1, 50)])],
    [begin
         T = ets:new(t, O),
         [ets:insert(T, {X, X, I}) || {I, X} <- lists:enumerate(Terms)],
         probe:line([begin [{Y, Y, I}] = ets:lookup(T, X), Y =:= X end || {I, X} <- lists:enumerate(Terms)])
     end || O <- [[set], [ordered_set], [set, compressed], [bag], [duplicate_bag, compressed]]], ok.
