%% disk_log: terms written and read in chunks.
-module(std_disk_log).
-export([main/0]).

main() -> {ok, L} = disk_log:open([{name, l}, {file, "log.LOG"}]), probe:line([disk_log:log(L, {term, 1}), disk_log:log_terms(L, [a, "b", <<"c">>]), disk_log:sync(L)]), {C, Ts} = disk_log:chunk(L, start), probe:line([Ts, disk_log:chunk(L, C), disk_log:close(L)]), {ok, L2} = disk_log:open([{name, l}, {file, "log.LOG"}, {mode, read_only}]), probe:line([element(2, disk_log:chunk(L2, start)), disk_log:log(L2, x), disk_log:close(L2), disk_log:close(nope)]).
