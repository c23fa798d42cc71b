%% The io protocol: requests by hand to the group leader and bad ones.
-module(io_protocol).
-export([main/0]).

main() ->
    G = group_leader(), Ask = fun(R) -> M = make_ref(), G ! {io_request, self(), M, R}, receive {io_reply, M, X} -> X after 5000 -> none end end,
    probe:line([Ask({put_chars, unicode, "direct\n"}), Ask({put_chars, latin1, <<"latin\n">>}), Ask({put_chars, unicode, io_lib, format, ["~w~n", [x]]}), Ask(nonsense), Ask({requests, [{put_chars, unicode, "a"}, {put_chars, unicode, "b\n"}]}), Ask({put_chars, unicode, bad_atom}), Ask(getopts) =/= x, Ask({get_line, unicode, ""}), Ask({get_chars, unicode, "", 2}), Ask({setopts, [nosuch]}), Ask({get_geometry, columns})]), probe:line([io:request(G, {put_chars, "old\n"}), io:requests(G, [{put_chars, unicode, "r\n"}, nl])]).
