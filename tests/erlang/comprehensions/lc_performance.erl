%% Long comprehensions with large results.
-module(lc_performance).
-export([main/0]).

main() -> L = [X * Y || X <- lists:seq(1, 300), Y <- lists:seq(1, 300), (X + Y) rem 7 =:= 0], probe:line([length(L), lists:sum(L), erlang:phash2(L)]), B = << <<X:16>> || X <- L >>, probe:line([byte_size(B), lists:sum([X || <<X:16>> <= B, X > 1000])]).
