%% Options of float_to_list and float_to_binary that are refused.
-module(float_format_errors).
-export([main/0]).

main() ->
    Options = [x, [x], [{decimals, -1}], [{decimals, 254}], [{decimals, 253}], [{scientific, 300}], [{scientific, 249}],
               [compact], [{decimals, a}], [short | x]],
    probe:calls([{erlang, F, [1.5, O]} || F <- [float_to_list, float_to_binary], O <- Options]),
    probe:calls([{erlang, F, [X]} || F <- [float_to_list, float_to_binary, float], X <- [a, [], 1]]).
