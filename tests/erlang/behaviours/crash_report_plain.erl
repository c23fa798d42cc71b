%% What logger says of plain processes and proc_lib ones that crash.
-module(crash_report_plain).

-export([main/0, log/2, child/1]).

main() ->
    probe:loud(),
    ok = logger:remove_handler(default), ok = logger:add_handler(probe, ?MODULE, #{config => self()}),
    Wait = fun() -> receive {logged, T} -> io:format("~ts~n---~n", [T]) after 5000 -> probe:line(none) end end,
    spawn(fun() -> error(plain_crash) end), Wait(), spawn(fun() -> 1 / probe:id(0) end), Wait(), spawn(fun() -> throw(ball) end), Wait(), spawn(fun() -> no_mod:f(1) end), Wait(), spawn(?MODULE, child, [x]), Wait(),
    spawn(fun() -> exit(quiet) end), spawn(fun() -> exit(shutdown) end),
    proc_lib:spawn(fun() -> exit(also_reported) end), receive {logged, T2} -> probe:line(string:find(T2, "exception exit") =/= nomatch) after 5000 -> probe:line(none) end,
    proc_lib:spawn(fun() -> exit(normal) end), receive {logged, T3} -> probe:line(T3) after 50 -> probe:line(nothing_more) end.

child(X) when X > 1000, is_integer(X) -> ok.

log(E, #{config := To} = C) -> To ! {logged, probe:mask(unicode:characters_to_list(logger_formatter:format(E, #{template => [level, ": ", msg], single_line => false})))}, C.
