%% The module binary: matching, splitting, replacing, parts, numbers.
-module(bin_module).
-export([main/0]).

main() ->
    B = <<"one,two,,three">>,
    probe:line([binary:split(B, <<",">>), binary:split(B, <<",">>, [global]), binary:split(B, [<<",">>, <<"e">>], [global, trim_all]), binary:split(<<",a,">>, <<",">>, [global, trim])]),
    probe:line([binary:match(B, <<"two">>), binary:match(B, <<"zzz">>), binary:match(B, [<<"three">>, <<"two">>]), binary:matches(B, <<",">>), binary:matches(B, [<<"o">>, <<"one">>])]),
    probe:line([binary:match(B, <<",">>, [{scope, {4, 5}}]), binary:matches(B, <<",">>, [{scope, {14, -6}}])]),
    probe:line([binary:replace(B, <<",">>, <<"; ">>), binary:replace(B, <<",">>, <<"-">>, [global]), binary:replace(B, <<"o">>, <<"[]">>, [global, {insert_replaced, 1}])]),
    probe:line([binary:at(B, 2), binary:part(B, 4, 3), binary:first(B), binary:last(B), binary:copy(<<"ab">>, 3), binary:bin_to_list(B, 0, 3), binary:list_to_bin("xy")]),
    probe:line([binary:longest_common_prefix([<<"abcd">>, <<"abxy">>]), binary:longest_common_suffix([<<"xab">>, <<"yab">>]), binary:encode_unsigned(258), binary:encode_unsigned(258, little), binary:decode_unsigned(<<1, 2>>), binary:decode_unsigned(<<1, 2>>, little)]),
    P = binary:compile_pattern([<<"a">>, <<"bc">>]),
    probe:line([binary:matches(<<"abcabc">>, P), binary:split(<<"xbcy">>, P), binary:encode_hex(<<1, 171>>), binary:decode_hex(<<"01AB">>)]),
    probe:line([binary:encode_unsigned(0), binary:encode_unsigned(1 bsl 80), binary:decode_unsigned(<<>>)]).
