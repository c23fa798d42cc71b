%% The shortest text of floats, and the formats of float_to_list/2.
-module(float_text).
-export([main/0]).

main() ->
    Floats = [0.1, 1.0, 100.0, 1.0e22, 1.0e21, 123456789.125, 1.0e-5, 1.0e-7, 5.0e-324,
              1.7976931348623157e308, 0.30000000000000004, 1/3, -2.5e-10, 4503599627370496.5,
              9007199254740993.0, 1.0e15, 1.0e16, 1.0e17],
    [probe:line("~w ~p ~s ~s", [F, F, float_to_list(F), float_to_list(F, [short])]) || F <- Floats],
    [probe:line("~s ~s ~s", [float_to_list(F, [{decimals, 4}]),
                             float_to_list(F, [{decimals, 10}, compact]),
                             float_to_list(F, [{scientific, 3}])]) || F <- Floats, abs(F) < 1.0e100],
    probe:line(float_to_binary(2.5, [{decimals, 0}])),
    probe:line([float_to_binary(X, [{decimals, 0}]) || X <- [0.5, 1.5, 3.5, -0.5]]).
