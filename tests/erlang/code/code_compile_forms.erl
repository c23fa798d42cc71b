%% compile:forms in memory, loading, calling, replacing, deleting.
-module(code_compile_forms).
-export([main/0]).

main() ->
    Load = fun(N) -> {ok, M, B} = compile:forms(forms(N)), code:load_binary(M, "nofile", B) end,
    probe:line([Load(1), made:value(), made:module_info(exports) -- [{module_info, 0}, {module_info, 1}], erlang:function_exported(made, value, 0)]),
    probe:line([Load(2), made:value(), erlang:check_old_code(made), code:purge(made), erlang:check_old_code(made)]),
    probe:line([code:is_loaded(made), code:delete(made), catch element(1, element(2, catch made:value())), code:purge(made), code:is_loaded(made)]),
    probe:line([code:delete(never_loaded), code:purge(never_loaded), code:soft_purge(never_loaded), code:load_binary(made, "x", <<"not a beam">>) =:= x]).

forms(N) -> [{attribute, 1, module, made}, {attribute, 1, export, [{value, 0}]}, {function, 2, value, 0, [{clause, 2, [], [], [{integer, 2, N}]}]}].
