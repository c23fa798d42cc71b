%% Functions of maps of OTP 24 and 25.
-module(map_functions).
-export([main/0]).

main() ->
    A = #{a => 1, b => 2},
    B = #{b => 3, c => 4},
    probe:line([maps:intersect(A, B), maps:intersect_with(fun(_, X, Y) -> {X, Y} end, A, B), maps:merge_with(fun(_, X, Y) -> X + Y end, A, B)]),
    probe:line(maps:groups_from_list(fun(X) -> X rem 3 end, lists:seq(1, 8))),
    probe:line(maps:groups_from_list(fun erlang:length/1, fun lists:reverse/1, ["ab", "c", "de"])),
    maps:foreach(fun(K, V) -> probe:line("~w ~w", [K, V]) end, A),
    probe:line([maps:size(A), maps:update(a, 7, A), maps:put(z, 0, A), maps:to_list(A)]).
