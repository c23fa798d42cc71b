%% Tags that only older systems write: old atoms, string floats, references, old maps of lists.
-module(etf_old_tags).
-export([main/0]).

main() ->
    probe:calls([{erlang, binary_to_term, [B]} || B <- [<<131, 100, 0, 3, "abc">>, <<131, 115, 2, "ok">>, <<131, 118, 0, 2, "ok">>, <<131, 99, "1.50000000000000000000e+00", 0:40>>, <<131, 107, 0, 2, 65, 66>>, <<131, 110, 1, 0, 7>>, <<131, 110, 2, 1, 0, 1>>, <<131, 111, 0, 0, 0, 9, 0, 0:64, 1>>, <<131, 98, 255, 255, 255, 255>>, <<131, 105, 0, 0, 0, 1, 97, 9>>, <<131, 113, 119, 5, "lists", 119, 3, "map", 97, 2>>, <<131, 97, 1, 99>>]]).
