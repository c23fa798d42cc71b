%% Guards whose expressions fail are false, each alternative by itself.
-module(guard_failures).
-export([main/0]).

main() ->
    [probe:line("~w ~w", [X, [f(X), g(X), h(X), i(X)]]) || X <- [1, 0, -1, a, [], [1, 2], {}, {5}, {a, b}, #{}, #{k => 1}, <<>>, <<"ab">>, 1.5, "abc"]], ok.

f(X) when hd(X) =:= 1 -> head;
f(X) when 10 div X > 5 -> small;
f(X) when length(X) > 2; tuple_size(X) > 1 -> long;
f(_) -> none.

g(X) when X > 0, X < 10; element(1, X) > 4 -> yes;
g(X) when map_size(X) =:= 1 -> map;
g(X) when byte_size(X) > 1 -> bin;
g(_) -> no.

h(X) when (is_integer(X) andalso X > 0) orelse is_atom(X) -> t;
h(X) when not is_list(X) -> not_list;
h(X) when is_list(X), not (length(X) > 0) -> empty;
h(_) -> other.

i(X) when map_get(k, X) =:= 1 -> k;
i(X) when abs(X) =:= 1; trunc(X) =:= 1 -> one;
i(X) when X =:= a orelse X; X == [] -> a_or_nil;
i(_) -> rest.
