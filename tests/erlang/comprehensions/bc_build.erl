%% Binary comprehensions: sizes, bits, utf, from lists, maps to lists, nested.
-module(bc_build).
-export([main/0]).

main() -> probe:line([<< <<X:4>> || X <- [1, 2, 3] >>, << <<X:16/little>> || X <- [1, 256] >>, << <<C/utf8>> || C <- "aé日" >>, << <<F/float>> || F <- [1.5] >>, << <<B/binary, 0>> || B <- [<<"a">>, <<"bc">>] >>, << <<B/bits>> || <<B:3/bits>> <= <<255, 0>> >>, << <<(X + Y)>> || <<X>> <= <<1, 2>>, <<Y>> <= <<10, 20>> >>, [<< <<X>> || X <- lists:seq(1, N) >> || N <- [0, 1, 3]], << <<1:N>> || N <- [1, 2, 3, 4, 5] >>, iolist_to_binary([<< <<X>> || X <- "ab" >>])]).
