%% filename and filelib on names alone.
-module(std_filename).
-export([main/0]).

main() ->
    probe:line([filename:join(["a", "b/", "/c", "d"]), filename:join("a", "b"), filename:basename("/x/y.erl"), filename:basename("/x/y.erl", ".erl"), filename:dirname("/x/y"), filename:dirname("y"), filename:extension("a.b.c"), filename:rootname("a/b.c"), filename:split("/a/b//c"), filename:absname("x", "/y"), filename:absname("/x", "/y"), filename:pathtype("/a"), filename:pathtype("a"), filename:flatten(["a", b, "c"]), filename:nativename("a/b")]),
    probe:line([filename:join([<<"a">>, "b"]), filename:basename(<<"x/y.z">>), filename:split(<<"a/b">>), filename:extension(<<"a.b">>), filename:join(["é", "日"]), filelib:safe_relative_path("a/../b", "/nonexistent"), filelib:safe_relative_path("../b", "/nonexistent")]),
    probe:line([filelib:is_file("/nonexistent"), filelib:wildcard("/nonexistent/*"), filename:validate("a\0b"), filename:validate("ok")]),
    probe:show("bad", fun() -> filename:join([1.5]) end).
