%% proplists and keyed lists.
-module(std_proplists).
-export([main/0]).

main() ->
    L = [{a, 1}, b, {c, [1]}, {a, 2}, {d, x, y}],
    probe:line([proplists:get_value(a, L), proplists:get_value(b, L), proplists:get_value(z, L, no), proplists:get_all_values(a, L), proplists:lookup(b, L), proplists:lookup(q, L), proplists:is_defined(c, L), proplists:delete(a, L), proplists:get_keys([{a, 1}, {b, 2}]) =/= [], proplists:get_bool(b, L), proplists:get_bool(a, L), proplists:append_values(a, [{a, [1]}, {a, 2}])]),
    probe:line([proplists:compact([{a, true}, {b, 1}]), proplists:unfold([a, {b, 1}]), proplists:property(a, true), proplists:to_map([a, {b, 2}, {b, 3}]), proplists:split(L, [a, b]), proplists:expand([{b, [{e, 1}]}], L), proplists:substitute_aliases([{a, alpha}], L), proplists:normalize([x], [{expand, [{x, [y]}]}]), proplists:lookup_all(a, L), proplists:from_map(#{k => v})]).
