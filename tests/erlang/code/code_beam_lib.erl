%% beam_lib on a module compiled in memory: chunks, strip, md5, versions.
-module(code_beam_lib).
-export([main/0]).

main() ->
    {ok, M, B} = compile:forms([{attribute, 1, file, {"bl.erl", 1}}, {attribute, 1, module, bl}, {attribute, 1, export, [{f, 1}]}, {attribute, 1, vsn, [7]}, {function, 3, f, 1, [{clause, 3, [{var, 3, 'X'}], [], [{op, 3, '+', {var, 3, 'X'}, {integer, 3, 1}}]}]}], [debug_info, deterministic]),
    {ok, {M, Cs}} = beam_lib:chunks(B, [exports, imports, attributes, locals, labeled_exports]), probe:line(Cs), {ok, {M, [{atoms, As}]}} = beam_lib:chunks(B, [atoms]), probe:line(As),
    {ok, {M, [{abstract_code, {raw_abstract_v1, Forms}}]}} = beam_lib:chunks(B, [abstract_code]), probe:line(length(Forms)), {ok, {M, Sb}} = beam_lib:strip(B), probe:line([byte_size(Sb) < byte_size(B), beam_lib:version(B)]),
    {ok, {M, Md5}} = beam_lib:md5(B), probe:line([Md5, [I || {I, _} <- lists:keysort(1, [{binary_to_list(binary:part(list_to_binary(N), 0, 4)), x} || {N, _} <- element(3, beam_lib:all_chunks(B))])]]),
    probe:line([element(3, beam_lib:chunks(<<"junk">>, [exports])), beam_lib:cmp(B, Sb) =:= ok]), code:load_binary(M, "x", Sb), probe:line(M:f(41)).
