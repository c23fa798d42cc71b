%% Floats under the control sequences of io_lib:format.
-module(float_io).
-export([main/0]).

main() ->
    [probe:line("~f|~.2f|~10.3f|~e|~.3e|~g|~.3g|~w", [F, F, F, F, F, F, F, F])
     || F <- [0.0, 1.0, -1.5, 3.14159265, 1.0e5, 1.0e-5, 123456.789, 1.0e20, 9.9999999]],
    probe:line("~8.2.0f|~-10.1f|~.1f|~.1f", [3.14159, 2.55, 0.25, 0.35]),
    probe:show("~f of integer", fun() -> lists:flatten(io_lib:format("~.2f", [3])) end),
    probe:show("~f of atom", fun() -> lists:flatten(io_lib:format("~f", [a])) end).
