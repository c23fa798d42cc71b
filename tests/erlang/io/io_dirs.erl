%% Folders, file information, links, wildcards.
-module(io_dirs).
-export([main/0]).

main() ->
    ok = file:make_dir("d"), ok = filelib:ensure_dir("d/e/f/x"), [file:write_file(N, N) || N <- ["d/a.erl", "d/b.txt", "d/e/c.erl", "d/e/f/é.erl"]],
    {ok, L} = file:list_dir("d"), probe:line([lists:sort(L), filelib:wildcard("d/**/*.erl"), filelib:wildcard("*.{erl,txt}", "d"), filelib:wildcard("d/?.[a-e]*"), filelib:is_dir("d/e"), filelib:is_regular("d/a.erl"), filelib:is_dir("d/a.erl")]),
    ok = file:make_symlink("a.erl", "d/link"), ok = file:make_link("d/a.erl", "d/hard"), probe:line([file:read_link("d/link"), file:read_file("d/link"), element(3, element(2, file:read_link_info("d/link"))), element(3, element(2, file:read_file_info("d/link")))]),
    {ok, I} = file:read_file_info("d/a.erl", [{time, universal}]), probe:line([element(2, I), element(3, I), element(4, I), element(9, I), size(I)]), ok = file:change_mode("d/a.erl", 8#600), {ok, I2} = file:read_file_info("d/a.erl"), probe:line(element(8, I2) band 8#777),
    ok = file:change_time("d/b.txt", {{2020, 1, 2}, {3, 4, 5}}), probe:line([filelib:last_modified("d/b.txt"), filelib:fold_files("d", ".*\\.erl$", true, fun(_, N) -> N + 1 end, 0)]),
    {ok, Cwd} = file:get_cwd(), ok = file:set_cwd("d"), {ok, C2} = file:get_cwd(), probe:line([filename:basename(C2), filelib:is_file("a.erl")]), file:set_cwd(Cwd), probe:line([file:del_dir("d"), file:del_dir_r("d"), filelib:is_dir("d"), file:get_cwd() =:= {ok, Cwd}]).
