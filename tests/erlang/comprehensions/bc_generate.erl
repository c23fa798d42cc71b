%% Binary generators: patterns with sizes, tails that do not match, utf.
-module(bc_generate).
-export([main/0]).

main() -> B = probe:id(<<1, 2, 3, 4, 5>>), probe:line([[X || <<X>> <= B], [X || <<X:16>> <= B], [{X, Y} || <<X, Y>> <= B], [X || <<X:3>> <= <<5:3, 6:3, 1:1>>], [X || <<1, X>> <= <<1, 9, 2, 8, 1, 7>>], [C || <<C/utf8>> <= <<"aé"/utf8, 255, "b">>], [X || <<N, X:N/binary>> <= <<1, "a", 2, "bc", 0, 5, "x">>], [F || <<F/float>> <= <<1.5/float, 2.5/float>>], [X || <<X:8/signed>> <= <<255, 1>>], [X || <<X:1/little-signed-integer-unit:16>> <= <<1, 0, 2>>]]).
