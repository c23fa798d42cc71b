%% Small maps: putting, getting, updating, removing, order of keys.
-module(map_small).
-export([main/0]).

main() ->
    M = probe:id(#{b => 2, a => 1, 3 => c}),
    probe:line([M, M#{c => 3}, M#{a := x}, maps:get(a, M), maps:get(z, M, no), maps:remove(b, M), map_size(M), maps:keys(M), maps:values(M), maps:to_list(M)]),
    probe:line([maps:find(a, M), maps:find(q, M), maps:is_key(3, M), maps:merge(M, #{a => 9, d => 4}), maps:take(a, M), maps:take(q, M)]),
    probe:line([maps:with([a, q], M), maps:without([a], M), maps:map(fun(_, V) -> {V} end, M), maps:filter(fun(_, V) -> is_integer(V) end, M), maps:fold(fun(K, V, A) -> [{K, V} | A] end, [], M)]),
    #{a := A, 3 := C} = M,
    probe:line([A, C]),
    probe:line([maps:new(), maps:from_list([{a, 1}, {a, 2}]), maps:from_keys([x, y, x], 0), maps:update_with(a, fun(V) -> V + 1 end, M), maps:update_with(n, fun(V) -> V end, 0, M)]).
