%% Two bad segments in one construction: which of them is told. Sizes are looked at
%% first, with the types of whole binaries and of UTF-32.
-module(bin_build_order).
-export([main/0]).
-import(probe, [id/1]).

-define(T(A, B), told(fun() -> <<9:8, A, B>> end)).
-define(ROW(A), [?T(A, (id(a)):8), ?T(A, (id(1)):(id(-1))), ?T(A, (id(1)):(id(1 bsl 70))), ?T(A, (id(a)):64/float), ?T(A, (id(1.0)):(id(127))/float),
                 ?T(A, (id(a))/binary), ?T(A, (id(<<1:1>>))/binary), ?T(A, (id(<<1>>)):(id(3))/binary), ?T(A, (id(a)):3/binary),
                 ?T(A, (id(a)):(id(-1))/binary), ?T(A, (id(a))/utf8), ?T(A, (id(55296))/utf16), ?T(A, (id(55296))/utf32)]).
-define(FIRST(A), [told(fun() -> <<A, (id(1)):(id(-1))>> end), told(fun() -> <<A, (id(a)):8>> end), told(fun() -> <<A, (id(a))/binary>> end)]).

main() ->
    probe:line(?ROW((id(a)):8)),
    probe:line(?ROW((id(1)):(id(-1)))),
    probe:line(?ROW((id(1.0)):(id(127))/float)),
    probe:line(?ROW((id(a))/binary)),
    probe:line(?ROW((id(<<1:1>>))/binary)),
    probe:line(?ROW((id(<<1>>)):(id(3))/binary)),
    probe:line(?ROW((id(a)):3/binary)),
    probe:line(?ROW((id(a)):(id(-1))/binary)),
    probe:line(?ROW((id(a))/utf8)),
    probe:line(?ROW((id(a))/utf32)),
    probe:line(?FIRST((id(a))/binary)),
    probe:line(?FIRST((id(<<1:1>>))/binary)),
    probe:line(?FIRST((id(<<1>>))/binary)).

told(F) ->
    try F()
    catch error:R:S ->
            {_, _, _, Info} = hd(S),
            #{cause := {N, Type, What, Value}} = proplists:get_value(error_info, Info),
            {R, N, Type, What, Value}
    end.
