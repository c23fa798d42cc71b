%% Filters: guards, functions, matches, with failing guards and shadowed names.
-module(lc_filters).
-export([main/0]).

main() ->
    L = [1, a, 2.5, {x, 1}, "s", [], #{k => 1}, <<"b">>], probe:line([[X || X <- L, is_number(X)], [X || X <- L, X > 2], [X || X <- L, hd(X) =:= $s], [V || {x, V} <- L], [V || #{k := V} <- L], [X || X <- L, is_list(X), length(X) > 0], [B || <<B>> <- L], [X || X <- L, begin Y = X, Y =:= a end], [Z || X <- [1, 2, 3], (Z = X * 2) > 2], [X || X <- L, element(1, X) =:= x orelse X =:= a]]), probe:show("not boolean", fun() -> [X || X <- L, probe:id(X)] end), probe:show("throwing", fun() -> [X || X <- L, throw(X) =:= 1] end).
