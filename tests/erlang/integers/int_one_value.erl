%% Results of integer arithmetic that can only have one value, in loops that run often
%% enough to be compiled.
-module(int_one_value).
-export([main/0]).

main() ->
    List = lists:seq(1, 3000),
    [io:format("~w~n", [lists:sublist(lists:usort(F(List)), 3)]) || F <- all()].

all() ->
    [fun(L) -> [(X band 7) div 100 || X <- L] end,
     fun(L) -> [(X band 7) bsr 3 || X <- L] end,
     fun(L) -> [((X band 7) + 1) bsr 4 || X <- L] end,
     fun(L) -> [(X rem 1000) div 5764607523034 || X <- L] end,
     fun(L) -> [erlang:phash2(X, 1000) div 5764607523034 || X <- L] end,
     fun(L) -> [{X, erlang:phash2(X, 1000) div 5764607523034} || X <- L] end,
     fun(L) -> [erlang:phash2(X, 16) bsr 4 || X <- L] end,
     fun(L) -> [-9223372036854775808 - (X band 127) || X <- L] end,
     fun(L) -> [{X, -9223372036854775808 - (X band 127)} || X <- L, X band 127 =/= 5] end,
     fun(L) -> [9223372036854775807 + (X rem 100) || X <- L] end,
     fun(L) -> [{erlang:phash2(X, 1) + 3, byte_size(<<X:32>>) - 4} || X <- L] end].
