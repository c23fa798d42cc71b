%% badrecord when reading and updating what is no such record.
-module(record_errors).
-export([main/0]).

-record(r, {a, b}).

main() ->
    [begin
         probe:show({read, X}, fun() -> (probe:id(X))#r.a end),
         probe:show({update, X}, fun() -> (probe:id(X))#r{b = 2} end),
         probe:show({match, X}, fun() -> #r{a = A} = probe:id(X), A end)
     end || X <- [#r{a = 1}, {r, 1}, {q, 1, 2}, [], r]],
    probe:calls([{erlang, is_record, A} || A <- [[{r, 1}, r], [{r, 1}, "r"], [x, r], [{r, 1}, r, 2], [{r, 1}, r, -1], [{r, 1}, r, a], [{r}, r, 5]]]).
