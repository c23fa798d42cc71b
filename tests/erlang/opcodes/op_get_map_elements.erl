%% Several keys at once from maps: atoms, integers, variables, missing ones; exact updates.
-module(op_get_map_elements).
-export([main/0]).

main() ->
    M = maps:from_list([{I, I * I} || I <- lists:seq(1, 40)] ++ [{a, 1}, {"s", 2}, {1.5, f}]), K = probe:id(7),
    #{a := A, 5 := B, K := C, "s" := D, 1.5 := E} = M, probe:line([A, B, C, D, E]), probe:line([g(M), g(#{a => 2}), g(#{a => 3, b => 4, c => 5}), g(#{}), g([])]),
    probe:line(try #{a := _, zz := _} = M catch error:{badmatch, M} -> badmatch end), N = M#{a := x, 5 := y, new => z}, probe:line([maps:get(a, N), maps:get(5, N), maps:get(new, N), map_size(N)]), probe:line([has(K, M), has(zz, M), has(a, x)]).

g(#{a := A, b := B, c := C}) -> {A, B, C}; g(#{a := A, "s" := S}) -> {A, S}; g(#{a := A}) -> {A}; g(#{}) -> none; g(_) -> no_map.
has(K, M) when is_map_key(K, M) -> true; has(_, _) -> false.
