%% Binaries and bitstrings: bit by bit, then by length.
-module(order_binaries).
-export([main/0]).

main() ->
    Terms = [<<>>, <<0>>, <<1>>, <<1, 0>>, <<1:1>>, <<0:1>>, <<255>>, <<128>>, <<1:7>>, <<"abc">>, <<"abd">>, <<"ab">>, <<3:2>>],
    probe:line(lists:sort(Terms)),
    <<_:3, Odd:8/bits, _/bits>> = probe:id(<<16#1F, 16#E0>>),
    probe:line([Odd == <<255>>, Odd =:= <<255>>, Odd > <<254>>, erlang:phash2(Odd) =:= erlang:phash2(<<255>>)]).
