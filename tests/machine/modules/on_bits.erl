%% The bit syntax.
-ifdef(OLD).
-module(on_old_bits).
-else.
-module(on_bits).
-endif.
-export([build_order/0, integers/0, sizes/0, signed_little/0, floats/0, binaries/0, units/0, utf/0, utf_bad/0, strings/0,
         skips/0, tails/0, unaligned/0, loop/0, comprehension/0, contexts/0, match_again/0,
         build/0, build_sizes/0, build_floats/0, build_utf/0, appended/0, append_shared/0, accumulate/0,
         build_bits/0, failures/0, guards/0, header/0, match_in_case/0, big_integers/0, zero/0,
         build_in_guard_position/0, variable_size_from_match/0]).
-import(harness, [id/1]).

integers() -> <<A, B:16, C:4, D:4, E:32, F:64>> = id(<<1, 2, 3, 16#45, 6:32, 7:64>>), {A, B, C, D, E, F}.
sizes() -> [size_of(B) || B <- id([<<1, 5, 9>>, <<2, 5, 9, 9>>, <<0>>, <<9, 1>>, <<>>])].
size_of(<<N, X:N/unit:8, R/binary>>) -> {N, X, R};
size_of(<<N, _/bits>>) -> {short, N};
size_of(<<>>) -> empty.
signed_little() ->
    <<A/signed, B:16/little, C:16/signed-little, D:16/native, E:12/signed, F:20/little, G:3/little-signed, _:5>> =
        id(<<255, 1, 2, 255, 255, 3, 4, 16#fff:12, 16#abcde:20, 5:3, 0:5>>),
    {A, B, C, D, E, F, G}.
floats() ->
    <<A/float, B:32/float, C:64/float-little, D:16/float>> = id(<<1.5/float, 2.5:32/float, -3.5:64/float-little, 0.5:16/float>>),
    N = id(32), <<E:N/float, _/binary>> = id(<<1.25:32/float, 7>>), {A, B, C, D, E}.
binaries() ->
    <<A:2/binary, B/binary>> = id(<<"abcde">>), N = id(3), <<C:N/binary, D/binary>> = id(<<"abcde">>),
    <<E:11/bits, F/bits>> = id(<<"abc">>), {A, B, C, D, E, F}.
units() -> [unit(B) || B <- id([<<1, 2, 3, 4>>, <<1, 2, 3>>, <<1:1>>, <<>>])].
unit(<<X/binary-unit:16>>) -> {16, X};
unit(<<X/binary>>) -> {8, X};
unit(<<X/bitstring>>) -> {1, X}.
utf() ->
    <<A/utf8, B/utf8, C/utf8, D/utf8>> = id(<<"a", 16#e4/utf8, 16#20ac/utf8, 16#1f600/utf8>>),
    <<E/utf16, F/utf16, G/utf16-little>> = id(<<16#20ac/utf16, 16#1f600/utf16, $x/utf16-little>>),
    <<H/utf32, I/utf32-little>> = id(<<$h/utf32, $i/utf32-little>>),
    <<_/utf8, J/utf8, _/binary>> = id(<<"abc">>), <<_/utf16, K/utf16>> = id(<<$a/utf16, $b/utf16>>),
    <<_/utf32, L/utf32>> = id(<<$a/utf32, $c/utf32>>),
    {A, B, C, D, E, F, G, H, I, J, K, L}.
utf_bad() -> [utf_of(B) || B <- id([<<128>>, <<16#c0, 128>>, <<16#ed, 16#a0, 128>>, <<16#f5, 128, 128, 128>>, <<16#e2, 130>>, <<"ok">>])].
utf_of(<<C/utf8, _/binary>>) -> C;
utf_of(<<_/utf16, _/binary>>) -> utf16;
utf_of(_) -> none.
strings() -> [string(B) || B <- id([<<"GET /">>, <<"PUT /">>, <<"GE">>, <<"GET">>, <<5:3, "ab">>])].
string(<<"GET ", R/binary>>) -> {get, R};
string(<<"PUT ", R/binary>>) -> {put, R};
string(<<5:3, "ab">>) -> odd;
string(_) -> other.
skips() -> N = id(2), <<_:8, A, _:N/binary, B, _:3, C:5, _/binary>> = id(<<1, 2, 3, 4, 5, 255, 7>>), {A, B, C}.
tails() -> [tail(B) || B <- id([<<>>, <<1>>, <<1, 2>>, <<1:4>>, <<1, 2:4>>])].
tail(<<>>) -> empty;
tail(<<_>>) -> one;
tail(<<_, R/binary>>) -> {more, R};
tail(<<_:4>>) -> four;
tail(_) -> other.
unaligned() -> <<A:3, B:8, C:13/bits, D/bits>> = id(<<16#deadbeef:32, 1:1>>), <<E:5, _/bits>> = C, {A, B, C, D, E, id(<<C/bits, D/bits>>)}.
loop() -> {sum(id(<<1, 2, 3, 250>>), 0), count(id(<<"a,b,,c">>), 0)}.
sum(<<X, R/binary>>, A) -> sum(R, A + X);
sum(<<>>, A) -> A.
count(<<$,, R/binary>>, N) -> count(R, N + 1);
count(<<_, R/binary>>, N) -> count(R, N);
count(<<>>, N) -> N.
comprehension() -> {[X || <<X:4>> <= id(<<16#12, 16#34>>)], << <<(X + 1)>> || <<X>> <= id(<<1, 2>>) >>, << <<X:3>> || X <- id([1, 2, 3]) >>,
                    [{A, B} || <<A, B:2/binary>> <= id(<<"abcdef">>)]}.
contexts() -> context(id(<<1, 2, 3>>)).
context(<<1, R/binary>> = W) -> {byte_size(W), context2(R, W)};
context(_) -> no.
context2(<<3, _/binary>>, W) -> {three, W};
context2(<<X, R/binary>>, _) -> {X, id(R)}.
match_again() -> [again(B) || B <- id([<<1, 2>>, <<2, 1>>, <<3>>])].
again(B) -> case B of <<1, X>> -> {a, X}; <<2, _/binary>> -> {b, B}; <<X, R/binary>> -> {c, X, R, B} end.
build() -> X = id(5), B = id(<<"bin">>), {<<X>>, <<X:16>>, <<X:16/little>>, <<X:4, 1:4>>, <<B/binary, X>>, <<X, B/binary>>, <<"lit", X, "more">>,
            <<X:3>>, <<-1:12>>, <<(id(1 bsl 70)):80>>, <<(id(-1)):9/little>>}.
build_sizes() -> N = id(12), B = id(<<"abcd">>), {<<1:N>>, <<B:2/binary>>, <<B:(N - 9)/binary>>, <<B:N/bits>>, <<3:N/unit:2>>, <<0:0>>, <<B/binary-unit:8>>}.
build_floats() -> F = id(1.5), I = id(3), {<<F/float>>, <<F:32/float>>, <<I/float>>, <<F/float-little>>, <<F:16/float>>, <<(id(1.0e10)):32/float-little>>}.
build_utf() -> C = id(16#20ac), {<<C/utf8>>, <<C/utf16>>, <<C/utf16-little>>, <<C/utf32>>, <<C/utf32-little>>, <<"lit"/utf8, C/utf8>>, <<16#1f600/utf16>>}.
appended() -> A = id(<<>>), B = <<A/binary, 1>>, C = <<B/binary, 2, 3>>, D = <<C/binary, (id(4)):16>>, E = <<D/bits, 1:1>>, {A, B, C, D, <<E/bits, 3:2>>}.
append_shared() -> A = <<(id(<<"x">>))/binary, 1>>, B = <<A/binary, 2>>, C = <<A/binary, 3>>, {A, B, C, <<B/binary, C/binary>>}.
accumulate() -> acc(id(20), <<>>).
acc(0, B) -> B;
acc(N, B) -> acc(N - 1, <<B/binary, N>>).
build_bits() -> B = id(<<5:3>>), {<<B/bits, B/bits>>, <<1:1, B/bits, 0:4>>, <<B:2/bits>>}.
failures() -> [error_of(F) || F <- [fun() -> <<(id(a))>> end, fun() -> <<(id(a))/float>> end, fun() -> <<(id(1)):(id(a))>> end,
                fun() -> <<(id(1)):(id(-1))>> end, fun() -> <<(id(<<1>>)):3/binary>> end, fun() -> <<(id(-1))/utf8>> end,
                fun() -> <<(id(<<1:1>>))/binary>> end, fun() -> <<(id(x))/bits, 1>> end, fun() -> <<1:(id(1 bsl 64))>> end,
                fun() -> <<X:3/binary>> = id(<<1>>), X end, fun() -> <<1>> = id(<<2>>) end, fun() -> <<_/binary>> = id(<<1:1>>) end,
                fun() -> <<1>> = id(notabin) end]].
error_of(F) -> try F() of V -> {value, V} catch C:R -> {C, R} end.
guards() -> [guard(B) || B <- id([<<1, 2>>, <<1:1>>, x, <<>>, <<7, 7, 7>>])].
guard(B) when byte_size(B) =:= 2 -> two;
guard(B) when bit_size(B) =:= 1 -> bit;
guard(<<7, R/binary>>) when byte_size(R) > 1 -> seven;
guard(_) -> other.
header() -> head(id(<<4:4, 5:4, 0, 21:16, 7:16, 2:3, 100:13, "payload">>)).
head(<<4:4, Len:4, Tos, Total:16, Id:16, Flags:3, Off:13, Rest/binary>>) -> {Len, Tos, Total, Id, Flags, Off, Rest}.
match_in_case() -> [case B of <<N:8, S:N/binary, 0>> -> S; <<_, R/bits>> -> {rest, R}; _ -> none end || B <- id([<<2, "ab", 0>>, <<9, 1>>, <<1:1>>, []])].
big_integers() -> <<A:72, B:72/signed, C:72/little, D:100/signed-little, _/bits>> = id(<<255:72, -5:72, 1:72/little, -1:100/little, 0:4>>), {A, B, C, D}.
zero() -> <<A:0, B:0/binary, C/binary>> = id(<<"z">>), {A, B, C, <<A:0>>}.
build_in_guard_position() -> [in_guard(X) || X <- id([1, 300, a])].
in_guard(X) when <<X>> =:= <<1>> -> one;
in_guard(X) when <<X:16>> =:= <<1, 44>> -> wide;
in_guard(_) -> no.
variable_size_from_match() -> S = id(4), <<A:S, B:A/binary, C:(S * 2), _/bits>> = id(<<2:4, "hi", 9, 0>>), {A, B, C}.

build_order() ->
    A = id(a), B = id(<<1:1>>), M = id(-1), C = id(16#d800), S = id(3),
    [told(F) || F <- [fun() -> <<A:8, 1:M>> end, fun() -> <<A:8, A/binary>> end, fun() -> <<A:8, B/binary>> end,
                      fun() -> <<B/binary, A:8>> end, fun() -> <<B:S/binary, A/binary>> end, fun() -> <<9, A:S/binary, C/utf32>> end,
                      fun() -> <<9, A:M/binary, C/utf32>> end, fun() -> <<9, C/utf32, A:M/binary>> end, fun() -> <<9, C/utf16, A/utf32>> end,
                      fun() -> <<9, B:S/bits, C/utf8>> end, fun() -> <<9, B:S/binary, 1:(id(1 bsl 70))>> end]].
told(F) ->
    try F() catch error:R:T -> {_, _, _, Info} = hd(T), {R, lists:last(Info)} end.
