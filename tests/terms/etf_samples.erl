%% Writes etf_samples.txt with stock Erlang/OTP 25: run it by
%%   erlc etf_samples.erl && erl -noshell -s etf_samples main
%% Per term: its external format under several options (the MD5 of it when it
%% is long), and its external_size/1,2.
-module(etf_samples).
-export([main/0]).
terms() ->
  X = {env, [1,2]},
  [0,255,256,-1,2147483647,2147483648,-2147483648,-2147483649,1 bsl 59,1 bsl 62,-(1 bsl 63),(1 bsl 64)-1,1 bsl 64,
   -(1 bsl 70), 1 bsl 2039, (1 bsl 2040)-1, 1 bsl 2040, -(1 bsl 3000),
   0.0,-0.0,1.5,1.0e300,-1.0e-300,4.9e-324,123456789.125,
   a,'','hej hopp',list_to_atom([229,228,246]),list_to_atom([1024,66]),list_to_atom(lists:duplicate(255,$x)),list_to_atom(lists:duplicate(255,16#e5)),list_to_atom(lists:duplicate(130,1000)),
   list_to_atom(lists:duplicate(127,1000)),
   [],"abc",[1,2,256],[1|2],lists:seq(1,300),lists:duplicate(65535,7),[a|lists:duplicate(3,"xy")],[[[]],[[1]]],[[1,2]|"tail"],lists:duplicate(65536,$a),
   {},{1},list_to_tuple(lists:seq(1,255)),list_to_tuple(lists:seq(1,256)),{{{}}},{a,{b,[c,{d}]},e},
   <<>>,<<"abc">>,<<5:3>>,<<1,2,3:5>>,binary:copy(<<"x">>,1000),<<0:1>>,
   #{},#{a=>1},#{1=>a,1.0=>b,x=>#{y=>z}},#{"k"=>[1,2]},maps:from_list([{I,I*I}||I<-lists:seq(1,32)]),
   fun lists:map/2, fun erlang:abs/1, fun() -> ok end, fun(A,B) -> {A,B,X} end, {fun(A) -> [A|X] end, fun() -> fun() -> X end end, 1},
   begin Y = fun() -> X end, fun() -> Y end end,
   list_to_pid("<0.5.0>"), list_to_pid("<0.77.3>"), list_to_port("#Port<0.5>"), list_to_ref("#Ref<0.1.2.3>"),
   binary_to_term(<<131,88,119,3,"a@b",1,2,3,4,5,6,7,8,9,10,11,12>>),
   binary_to_term(<<131,120,119,3,"a@b",0,0,0,1,5,6,7,8,9,10,11,12>>),
   binary_to_term(<<131,89,119,3,"a@b",5,6,7,8,9,10,11,12>>),
   binary_to_term(<<131,90,3:16,119,3,"a@b",5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20>>),
   binary_to_term(<<131,90,5:16,119,3,"a@b",5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,1:32,2:32>>)].
opts() -> [{m0,[{minor_version,0}]},{m1,[]},{m2,[{minor_version,2}]},{det,[deterministic]},{c6,[compressed]},{c1,[{compressed,1}]},{c9,[{compressed,9},{minor_version,2}]}].
hex(B) -> [io_lib:format("~2.16.0b",[X]) || <<X>> <= B].
main() ->
  {ok,F} = file:open("etf_samples.txt",[write]),
  [begin
    io:format(F,"T~n",[]),
    [begin B = term_to_binary(T,O), io:format(F,"~s ~s~n",[N,hex(if byte_size(B) > 5000 -> erlang:md5(B); true -> B end)]) end || {N,O} <- opts()],
    io:format(F,"size ~p ~p~n",[erlang:external_size(T),erlang:external_size(T,[{minor_version,0}])])
  end || T <- terms()],
  BT = binary:copy(<<"q">>,100), <<_,Sub:70/binary,_/binary>> = BT, <<_:3,Odd:80/binary,_/bitstring>> = BT, <<Bs:801/bitstring,_/bitstring>> = <<BT/binary,255,BT/binary>>,
  [io:format(F,"iov ~p ~s ~s~n",[N,hex(term_to_binary(T)),lists:join(" ",[hex(Q)||Q<-term_to_iovec(T)])]) || {N,T} <- [{1,BT},{2,{BT,a,BT}},{3,[Sub,Sub]},{4,[Odd]},{5,{Bs,1}},{6,[1,2,3]},{7,{binary:copy(<<1>>,64),binary:copy(<<2>>,65)}},{8,{fun() -> {BT,Sub} end, a}}]],
  file:close(F), halt().
