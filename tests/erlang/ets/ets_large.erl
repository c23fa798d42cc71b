%% A large table of each type; counting and deleting many.
-module(ets_large).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         [ets:insert(T, {I rem 10000, I}) || I <- lists:seq(1, 20000)],
         probe:line([Type, ets:info(T, size), length(ets:lookup(T, 77)), lists:sort(ets:lookup(T, 78))]),
         probe:line([ets:select_count(T, [{{'$1', '_'}, [{'<', '$1', 100}], [true]}]), ets:select_delete(T, [{{'$1', '_'}, [{'>=', '$1', 5000}], [true]}]), ets:info(T, size)])
     end || Type <- [set, ordered_set, bag, duplicate_bag]], ok.
