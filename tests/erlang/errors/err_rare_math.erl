%% The rarer operators and functions called through apply.
-module(err_rare_math).
-export([main/0]).

main() ->
    probe:line([apply(erlang, F, A) || {F, A} <- [{'/', [7, 2]}, {append, ["ab", "c"]}, {subtract, [[1, 2], [1]]}, {is_record, [{r, 1}, r]}, {is_record, [{r, 1}, r, 2]}, {size, [{1}]}, {binary_part, [<<"abc">>, 1, 1]}, {max, [1, 2]}, {min, [a, 1]}, {'and', [true, false]}, {'=:=', [1, 1.0]}, {element, [1, {x}]}, {tuple_size, [{}]}, {is_map_key, [a, #{a => 1}]}, {'!', [self(), m]}, {apply, [lists, sum, [[1]]]}, {apply, [fun(X) -> X end, [1]]}, {'not', [true]}, {'--', [[a], [a]]}, {'++', ["a", "b"]}, {setelement, [1, {a}, b]}, {'bnot', [0]}, {'-', [5]}, {'+', [5]}, {hd, [[1]]}, {is_function, [fun() -> ok end, 0]}, {tl, [[1]]}]]),
    probe:calls([{erlang, throw, [ball]}, {erlang, exit, [gone]}, {erlang, error, [bad]}, {erlang, error, [bad, [1]]}, {erlang, error, [bad, x, y]}]).
