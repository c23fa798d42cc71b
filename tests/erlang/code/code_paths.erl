%% The code server: paths, which, lookups, loading of library modules.
-module(code_paths).
-export([main/0]).

main() ->
    probe:line([code:which(lists) =:= filename:join(code:lib_dir(stdlib, ebin), "lists.beam"), code:which(erlang), code:which(no_such_mod), code:ensure_loaded(gb_trees), code:ensure_loaded(no_such_mod), code:is_loaded(no_such_mod), code:is_sticky(lists), code:get_mode()]),
    probe:line([code:add_path("/nonexistent"), code:del_path("/nonexistent"), code:lib_dir(no_such_lib), filename:basename(code:lib_dir(kernel)), code:where_is_file("no.beam"), is_list(code:get_path()), element(1, code:get_object_code(lists)), code:get_object_code(nope)]),
    probe:line([code:load_file(no_such_mod), code:module_status(lists), code:module_status(nope), code:module_md5(element(2, code:get_object_code(lists))) =:= lists:module_info(md5), length(code:all_loaded()) > 50, is_list(code:root_dir()), code:objfile_extension(), code:ensure_modules_loaded([gb_sets, zzz])]),
    probe:line([code:load_abs("/none/x")]).
