%% Smaller modules: uri_string, erl_internal, orddict, epp_dodger-free pieces, c-free ones.
-module(std_misc).
-export([main/0]).

main() ->
    probe:line([uri_string:parse("http://user@host:80/p/a?q=1#f"), uri_string:normalize("http://a/b/../c"), uri_string:dissect_query("a=1&b=x%20y"), uri_string:compose_query([{"k", "v w"}]), uri_string:quote("a b/é"), uri_string:unquote("a%20b"), uri_string:resolve("../x", "http://h/a/b/c"), uri_string:recompose(#{scheme => "ftp", host => "h", path => "/p"})]),
    probe:line([erl_internal:bif(length, 1), erl_internal:guard_bif(hd, 1), erl_internal:op_type('+', 2), erl_internal:arith_op('div', 2), erl_internal:type_test(is_atom, 1), otp_internal:obsolete(erlang, now, 0)]),
    probe:line([lists:sort(maps:keys(uri_string:parse("a:b"))), uri_string:parse("::"), string:uppercase(binary:encode_hex(<<10, 255>>)), filename:rootname("x.tar.gz")]),
    probe:line([lists:sort(erlang:get_module_info(?MODULE, exports)), ?MODULE:module_info(attributes) =/= [], lists:keyfind(module, 1, module_info())]).
