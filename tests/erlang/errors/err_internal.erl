%% Natives of erts_internal and erts_debug with simple contracts.
-module(err_internal).
-export([main/0]).

main() ->
    probe:line([erts_internal:map_to_tuple_keys(#{b => 1, a => 2}), erts_internal:cmp_term(1, 1.0), erts_internal:cmp_term(a, b), erts_internal:cmp_term(2, 1), [erts_internal:term_type(X) || X <- [a, 1, 1 bsl 70, 1.5, [], [1], {}, #{}, <<>>, fun lists:map/2]], erts_debug:same(a, a), erts_debug:flat_size([1, 2]), erts_debug:size_shared({a}), erts_internal:time_unit() > 0]),
    L = [1, 2], probe:line([erts_debug:same(L, L), erts_debug:flat_size({L, L}), erts_debug:size({L, L})]), probe:show("same", fun() -> erts_internal:is_system_process(x) end).
