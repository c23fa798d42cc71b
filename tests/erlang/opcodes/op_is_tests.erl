%% Type tests as expressions, is_function/2 with values, is_record and tagged tuples.
-module(op_is_tests).
-export([main/0]).

-record(r, {x}).

main() -> [probe:line("~w ~w", [T, [is_tagged(T), is_record(T, r), is_record(T, r, 2), is_tuple(T), is_list(T), is_function(T), is_boolean(T), is_number(T), is_bitstring(T)]]) || T <- [#r{x = 1}, {r}, {r, 1, 2}, {q, 1}, {}, [r, 1], r, true, 1.0, <<1:1>>, 1 bsl 80, #{r => 1}, [], fun probe:id/1]], A = probe:id(1), probe:line([is_function(fun(_) -> ok end, A), is_function(fun(_, _) -> ok end, A), is_function(fun lists:map/2, A + 1), is_function(x, A)]).

is_tagged({r, _}) -> true; is_tagged(_) -> false.
