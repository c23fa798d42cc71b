%% Natives of code loading given wrong arguments.
-module(err_code_bifs).
-export([main/0]).

main() ->
    probe:quiet(),
    probe:calls([{erlang, F, A} || {F, A} <- [{module_loaded, [1]}, {check_old_code, ["x"]}, {check_process_code, [1, 2]}, {delete_module, ["x"]}, {purge_module, ["x"]}, {get_module_info, [1]}, {get_module_info, [nosuch]}, {get_module_info, [lists, nosuch]}, {make_fun, [a, b, c]}, {make_fun, [a, b, -1]}, {fun_info, [x, y]}, {is_function, [a, b]}, {finish_loading, [x]}, {has_prepared_code_on_load, [x]}, {prepare_loading, [x, y]}, {module_loaded, [lists]}, {module_loaded, [nosuch]}, {check_old_code, [lists]}, {check_old_code, [nosuch]}, {call_on_load_function, [x]}, {finish_after_on_load, [x, true]}]]), probe:calls([{code, ensure_loaded, ["x"]}, {code, load_binary, [a, b, c]}, {code, purge, ["x"]}, {code, delete, [1]}, {code, is_loaded, ["x"]}, {erts_internal, prepare_loading, [m, x]}, {erts_internal, prepare_loading, [m, <<"x">>]}, {erts_internal, beamfile_module_md5, [<<"x">>]}, {erts_internal, beamfile_chunk, [<<"x">>, "Code"]}]).
