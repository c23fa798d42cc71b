%% Maps in guards and function heads.
-module(map_guards).
-export([main/0]).

main() ->
    [probe:line("~w ~w", [X, f(X)]) || X <- [#{}, #{a => 1}, #{a => 2, b => 3}, #{size => 10}, #{a => #{b => x}}, [], #{b => 1}, #{"s" => 1}, #{1 => one}, #{1.0 => one}]].

f(#{a := #{b := X}}) -> {nested, X};
f(#{a := A, b := B}) -> {A, B};
f(#{a := A}) when A > 0 -> {positive, A};
f(M) when map_size(M) =:= 0 -> empty;
f(M) when is_map_key(b, M), map_get(b, M) =:= 1 -> b_is_one;
f(#{size := S}) when S > 5 -> large;
f(#{"s" := _}) -> string_key;
f(#{1 := X}) -> {int, X};
f(M) when is_map(M) -> other_map;
f(_) -> no_map.
