%% init_table, from and to lists, and counting words.
-module(ets_from_list).
-export([main/0]).

main() ->
    T = ets:new(words, [set]),
    [ets:update_counter(T, W, 1, {W, 0}) || W <- string:lexemes("a b a c b a d", " ")],
    probe:line(lists:sort(ets:tab2list(T))),
    probe:line(lists:sort(ets:select(T, [{{'$1', '$2'}, [{'>', '$2', 1}], [{{'$2', '$1'}}]}]))),
    U = ets:new(u, [ordered_set]),
    ets:init_table(U, init([[{1, a}, {2, b}], [{3, c}]])), probe:line(ets:tab2list(U)),
    V = ets:new(v, [ordered_set]), probe:line([ets:to_dets(V, x) =:= x || false] ++ [ets:insert(V, ets:tab2list(U)), ets:tab2list(V)]),
    probe:line([element(1, ets:repair_continuation('$end_of_table', [])) || false]).

init([]) -> fun(read) -> end_of_input; (close) -> ok end;
init([L | T]) -> fun(read) -> {L, init(T)}; (close) -> ok end.
