%% compile:file of a source with an include file, macros and a parse transform; then run.
-module(code_compile_file).
-export([main/0]).

main() ->
    ok = file:write_file("inc.hrl", "-define(TWICE(X), ((X) * 2)).\n-define(STR(X), ??X).\n-record(r, {a = 1, b}).\n"),
    ok = file:write_file("cf.erl", "-module(cf).\n-export([f/1, g/0]).\n-include(\"inc.hrl\").\n-ifdef(FLAG).\nflag() -> on.\n-else.\nflag() -> off.\n-endif.\nf(X) -> {?TWICE(X), flag(), ?LINE, ?MODULE, ?STR(a + b)}.\ng() -> R = #r{b = 2}, {R#r.a, ?FUNCTION_NAME, ?FUNCTION_ARITY}.\n"),
    {ok, cf, B} = compile:file("cf", [binary, {d, 'FLAG'}]), code:load_binary(cf, "cf.erl", B), probe:line([catch cf:f(4), catch cf:g()]).
