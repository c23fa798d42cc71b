%% The order of all types.
-module(order_types).
-export([main/0]).

main() ->
    F = fun() -> ok end,
    Terms = [{1}, [], [1], #{}, <<>>, a, F, 1, 1.5, self(), make_ref(), <<1:3>>, {}, #{a => 1}, "x", 1 bsl 70],
    Names = fun(T) -> if is_function(T) -> a_fun; is_pid(T) -> a_pid; is_reference(T) -> a_ref; true -> T end end,
    probe:line([Names(T) || T <- lists:sort(Terms)]),
    probe:line([Names(T) || T <- lists:sort(lists:reverse(Terms))]).
