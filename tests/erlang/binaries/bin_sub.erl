%% Sub-binaries keep their values while the large one goes; referenced size.
-module(bin_sub).
-export([main/0]).

main() ->
    Big = binary:copy(<<"0123456789">>, 10000),
    Parts = [binary:part(Big, I * 10 + 3, 4) || I <- lists:seq(0, 9)],
    erlang:garbage_collect(),
    probe:line([lists:usort(Parts), byte_size(Big)]),
    <<_:1000/binary, S:20/binary, _/binary>> = Big,
    probe:line([S, binary:referenced_byte_size(binary:copy(S)), binary:copy(S) =:= S]),
    probe:line([binary:split(<<"k=v">>, <<"=">>), binary:part(S, 5, -5)]),
    Lines = binary:split(binary:copy(<<"line\n">>, 5000), <<"\n">>, [global]),
    probe:line([length(Lines), lists:usort(Lines)]).
