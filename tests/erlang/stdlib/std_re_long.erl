%% Long subjects, many matches.
-module(std_re_long).
-export([main/0]).

main() ->
    S = binary:copy(<<"The quick brown fox 123. ">>, 700),
    {match, L} = re:run(S, "[a-z]+", [global, {capture, first, binary}]), probe:line([length(L), lists:sublist(L, 4), lists:usort(L)]),
    probe:line(byte_size(iolist_to_binary(re:replace(S, "\\d+", "<&>", [global])))), probe:line(length(re:split(S, "\\. "))),
    probe:line(re:run(S, "nothing like this", [])), {match, [{P, _}]} = re:run(S, "123\\. $"), probe:line(P).
