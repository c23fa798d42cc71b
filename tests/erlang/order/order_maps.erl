%% Maps: by size, then keys, then values; integers before floats as keys.
-module(order_maps).
-export([main/0]).

main() ->
    Terms = [#{}, #{a => 1}, #{a => 2}, #{b => 0}, #{1 => a}, #{1.0 => a}, #{1 => a, 2 => b}, #{2 => a},
             #{a => 1.0}, #{[] => x}, #{1 => a, 3 => a}],
    probe:line(lists:sort(Terms)),
    probe:line([#{1 => a} == #{1.0 => a}, #{a => 1} == #{a => 1.0}, #{a => 1} =:= #{a => 1.0},
                #{1 => a} < #{1.0 => a}, #{1.5 => a} < #{2 => a}, #{2 => a} < #{1.5 => a}]),
    Big = fun(V) -> maps:from_list([{I, V} || I <- lists:seq(1, 50)]) end,
    probe:line([Big(1) == Big(1.0), Big(1) =:= Big(1.0), Big(1) < Big(2), (Big(1))#{60 => 1} > Big(9),
                Big(1) == Big(1), Big(a) =:= Big(a)]).
