%% Every arithmetic BIF on mixes of numbers and others, as functions.
-module(err_numeric).
-export([main/0]).

main() ->
    Values = [0, 3, 2.5, 1 bsl 65, x],
    probe:calls([{erlang, F, [A, B]} || F <- ['+', '-', '*', '/', 'div', 'rem', 'band', 'bsl'], A <- Values, B <- Values, not (F =:= 'bsl' andalso is_integer(B) andalso B > 100)]).
