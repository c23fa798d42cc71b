%% dets: a table on disk, closed and opened again.
-module(std_dets).
-export([main/0]).

main() -> {ok, T} = dets:open_file(disk, [{file, "d.dets"}, {type, bag}]), probe:line([dets:insert(T, [{a, 1}, {a, 2}, {b, 3}]), lists:sort(dets:lookup(T, a)), dets:member(T, b), dets:match(T, {b, '$1'}), dets:info(T, size), dets:delete(T, b), dets:close(T)]), {ok, T} = dets:open_file(disk, [{file, "d.dets"}, {type, bag}]), probe:line([lists:sort(dets:match_object(T, '_')), dets:foldl(fun({_, V}, A) -> V + A end, 0, T), dets:close(T), dets:is_dets_file("d.dets"), element(1, dets:open_file("none.dets"))]).
