%% compile:file to a .beam on disk, loading from the path, and its warnings printed.
-module(code_compile_file2).
-export([main/0]).

main() ->
    ok = file:write_file("cg.erl", "-module(cg).\n-export([f/1]).\n-define(TWICE(X), ((X) * 2)).\nf(X) -> Unused = 1, {?TWICE(X), ?LINE, ?MODULE}.\n"),
    probe:line(compile:file("cg", [report])), probe:line([filelib:is_regular("cg.beam"), code:add_patha("."), code:ensure_loaded(cg), cg:f(21), filename:basename(code:which(cg))]),
    ok = file:write_file("bad.erl", "-module(bad).\nf(X) ->\n  X +.\n"), probe:line(compile:file("bad", [report])), probe:line(compile:file("missing", [report])),
    {ok, Forms} = epp:parse_file("cg.erl", []), probe:line(length(Forms)), probe:line(element(1, file:consult("cg.erl"))).
