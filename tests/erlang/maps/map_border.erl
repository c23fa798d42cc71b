%% Maps growing and shrinking over the border of 32 keys.
-module(map_border).
-export([main/0]).

main() ->
    M31 = maps:from_list([{I, I * I} || I <- lists:seq(1, 31)]),
    M33 = M31#{32 => a, 33 => b},
    probe:line([map_size(M31#{32 => a}), map_size(M33), maps:get(33, M33), lists:sort(maps:keys(M33)) =:= lists:seq(1, 33)]),
    Down = lists:foldl(fun maps:remove/2, M33, [1, 2, 3]),
    probe:line([map_size(Down), Down =:= maps:from_list(maps:to_list(Down)), maps:is_key(1, Down), Down =:= maps:without([1, 2, 3], M33)]),
    probe:line(Down),
    Walk = lists:foldl(fun(I, {A, Sizes}) -> B = A#{I => I}, {B, [map_size(B) | Sizes]} end, {#{}, []}, lists:seq(1, 40)),
    probe:line(element(2, Walk)),
    Back = lists:foldl(fun(I, A) -> maps:remove(I, A) end, element(1, Walk), lists:seq(1, 40)),
    probe:line([Back, Back =:= #{}]).
