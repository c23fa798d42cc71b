%% Appending while the binary is also sent, matched and kept in a table.
-module(bin_private_append).
-export([main/0]).

main() ->
    Self = self(),
    T = ets:new(t, [set]),
    B = lists:foldl(fun(I, A) ->
                            N = <<A/binary, I>>,
                            ets:insert(T, {I, N}),
                            Self ! {I, N},
                            N
                    end, <<>>, lists:seq(1, 50)),
    Got = [receive {I, X} -> X end || I <- lists:seq(1, 50)],
    probe:line([lists:all(fun(X) -> binary:part(B, 0, byte_size(X)) =:= X end, Got), lists:nth(3, Got), byte_size(B)]),
    probe:line([ets:lookup(T, 5), <<(lists:nth(2, Got))/binary, 9>>, lists:nth(4, Got)]).
