%% Much garbage while old structures must stay as they are.
-module(op_gc_pressure).
-export([main/0]).

main() -> Keep = [{I, integer_to_list(I), <<I:32>>, #{k => I}} || I <- lists:seq(1, 3000)], churn(60000, []), probe:line([length(Keep), lists:all(fun({I, S, B, M}) -> integer_to_list(I) =:= S andalso <<I:32>> =:= B andalso M =:= #{k => I} end, Keep)]), T = lists:foldl(fun(I, A) -> churn(50, []), gb_trees:enter(I * 7919 rem 1009, {I, [I]}, A) end, gb_trees:empty(), lists:seq(1, 2000)), probe:line([gb_trees:size(T), lists:sum([I || {_, {I, [I]}} <- gb_trees:to_list(T)])]), B = lists:foldl(fun(I, A) -> <<A/binary, (integer_to_binary(I))/binary>> end, <<>>, lists:seq(1, 5000)), churn(5000, []), probe:line([byte_size(B), erlang:crc32(B)]).

churn(0, _) -> ok;
churn(N, A) -> churn(N - 1, case N rem 100 of 0 -> []; _ -> [{N, [N | A], <<N:64>>} | lists:sublist(A, 3)] end).
