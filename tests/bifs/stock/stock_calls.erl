%% Records what stock Erlang/OTP 25 answers to calls of BIFs:
%%   erlc stock_calls.erl && erl -noshell -s stock_calls main
%% writes <group>.txt for each group below: one call a line, as
%%   module name hex(arguments) hex(result)
%% both in the external term format (zipped after a "z").  A result is {ok,Value} or
%% {Class,Reason,Cause}; Cause is that of error_info, or none.
-module(stock_calls).
-export([main/0]).

main() ->
    [begin
         {ok, F} = file:open(atom_to_list(G) ++ ".txt", [write]),
         [io:format(F, "~w ~w ~s ~s~n", [M, N, hex(A), hex(call(M, N, A))]) || {M, N, A} <- calls(G)],
         ok = file:close(F)
     end || G <- [etf, binaries, iolists, checksums, binary, unicode, packets]],
    halt().

hex(T) ->
    B = term_to_binary(T),
    if byte_size(B) > 300 -> ["z", binary:encode_hex(zlib:compress(B))];
       true -> binary:encode_hex(B)
    end.

call(M, N, A) ->
    try {ok, apply(M, N, A)}
    catch C:R:St -> {C, R, cause(hd(St))}
    end.

cause({_, _, _, Info}) ->
    case lists:keyfind(error_info, 1, Info) of
        {error_info, #{cause := C}} -> C;
        _ -> none
    end.

many(M, N, ListOfArgs) -> [{M, N, A} || A <- ListOfArgs].

calls(binaries) ->
    X = <<1,2,3,4:4>>, B = <<1,2,3,4>>, Big = 1 bsl 70,
    <<_:3, O:24/bitstring, _/bitstring>> = <<255,1,2,254>>,
    many(erlang, byte_size, [[T] || T <- [X, B, <<>>, O, a, 1]]) ++
    many(erlang, bit_size, [[T] || T <- [X, B, <<>>, O, a, []]]) ++
    many(erlang, binary_to_list, [[T] || T <- [X, B, <<>>, O, a]] ++
             [[X,1,2],[X,1,4],[X,3,3],[B,0,1],[B,3,2],[B,2,1],[B,5,4],[<<>>,1,0],[B,1,Big],[B,a,1],[B,1,a],[O,2,3],[a,1,1],[B,4,4],[B,1,4]]) ++
    many(erlang, bitstring_to_list, [[T] || T <- [X, B, <<>>, O, <<1:3>>, a]]) ++
    many(erlang, split_binary, [[X,1],[X,3],[X,4],[B,-1],[B,0],[B,4],[B,5],[a,5],[B,Big],[B,1 bsl 62],[O,1],[B,a]]) ++
    many(erlang, binary_part, [[X,0,1],[B,0,4],[B,1,2],[B,4,-4],[B,4,-5],[B,5,-1],[B,4,0],[B,5,0],[B,-1,1],[B,1,a],[B,a,1],[B,1,Big],[B,Big,1],
             [B,1,1 bsl 62],[B,1 bsl 62,1 bsl 62],[B,4,-(1 bsl 63)],[O,1,2],[a,1,1]]) ++
    many(erlang, binary_part, [[B,P] || P <- [{4,-2},{4,1},{1,a},{1,1 bsl 62},{1 bsl 63,1},{1},a,{0,0}]]) ++
    many(binary, part, [[B,0,4],[B,4,-4],[B,5,-1],[B,{1,2}],[B,{1}],[B,a,1],[X,0,1],[a,0,1],[O,1,1],[X,{0,1}]]);
calls(iolists) ->
    X = <<1,2,3,4:4>>, B = <<1,2,3,4>>,
    <<_:3, O:24/bitstring, _/bitstring>> = <<255,1,2,254>>,
    Ls = [<<>>, X, B, O, a, 1, [], [1], [1|2], [1|<<2>>], [<<2:3>>], [256], [-1], [1 bsl 64], [a], [[[]]], [[1,2],[3|B],4|O], [O,O|O], [[[[1]|B]|<<>>]],
          [<<2:3>>|<<1:3>>], [1,<<5:5>>,2,X|X], [1.0], lists:seq(0,255), [[[1],a]], [1|a], [lists:duplicate(300,[B])], {1}, "abc"],
    [{erlang, F, [L]} || F <- [list_to_binary, iolist_to_binary, list_to_bitstring, iolist_size, iolist_to_iovec], L <- Ls] ++
    [{binary, list_to_bin, [L]} || L <- Ls] ++
    many(erlang, iolist_to_iovec,
         [[[bin(300),1,2,bin(300),lists:duplicate(600,1),bin(300),bin(200),1|bin(600)]],
          [lists:duplicate(200,bin(100))], [[bin(256)]], [[bin(255),1]], [[1,bin(256)]], [[1,bin(510)]], [[1,bin(511)]], [[1,bin(512)]],
          [[bin(255),bin(255),bin(300)]], [[bin(2000)|bin(2000)]]]);
calls(checksums) ->
    X = <<1,2,3,4:4>>, B = <<"some bytes">>,
    <<_:3, O:24/bitstring, _/bitstring>> = <<255,1,2,254>>,
    Ds = [<<>>, X, B, O, [], [1,2|B], [[B],"abc",O], [1|2], [256], a, lists:seq(0,255), bin(300), [X], binary:copy(<<"0123456789abcdef">>, 4), lists:duplicate(56, $x), lists:duplicate(63,$y)],
    [{erlang, F, [D]} || F <- [md5, crc32, adler32], D <- Ds] ++
    [{erlang, F, [S, D]} || F <- [crc32, adler32], S <- [0, 1, 16#ffffffff, 1 bsl 32, -1, a, 12345678], D <- Ds] ++
    [{erlang, F, [S1, S2, L]} || F <- [crc32_combine, adler32_combine], S1 <- [0, 1, 16#352441c2, 16#ffffffff], S2 <- [0, 1, 16#6d5f0f1c, 16#ffffffff], L <- [0, 1, 3, 70000, 16#ffffffff]] ++
    [{erlang, F, A} || F <- [crc32_combine, adler32_combine], A <- [[-1,1,1],[1,a,1],[1,1,1 bsl 32],[1 bsl 32,1,1]]] ++
    many(erlang, md5_update, [[<<>>,"abc"],[a,"abc"]]) ++ many(erlang, md5_final, [[<<>>],[a]]);
calls(etf) ->
    Ts = [1, {a, [1.5, "x"]}, #{a => 1}, lists:duplicate(100, x), bin(100), [bin(64), bin(65)], <<1:5>>],
    many(erlang, term_to_binary, [[T] || T <- Ts]) ++
    many(erlang, term_to_binary, [[T, O] || T <- Ts, O <- [[], [{compressed,0}], [{minor_version,0}],
        [{minor_version,1},{minor_version,2}], [{minor_version,2},{minor_version,1}], [deterministic,{minor_version,2}], [{minor_version,0},deterministic]]]) ++
    many(erlang, term_to_binary, [[lists:duplicate(100, x), O] || O <- [[compressed], [{compressed,9}]]]) ++
    many(erlang, term_to_binary, [[1, O] || O <- [a, [a], [{minor_version,3}], [{minor_version,-1}], [{minor_version,1 bsl 70}], [{compressed,10}], [{compressed,-1}], [compressed|a], [{compressed}], [{x,1}], [iovec]]]) ++
    many(erlang, term_to_iovec, [[T] || T <- Ts]) ++
    many(erlang, term_to_iovec, [[T, O] || T <- Ts, O <- [[], [{minor_version,0}], [a]]]) ++ [{erlang, term_to_iovec, [{1,2}, [compressed]]}] ++
    many(erlang, external_size, [[T] || T <- Ts]) ++
    many(erlang, external_size, [[T, O] || T <- Ts, O <- [[], [{minor_version,0}], [{minor_version,0},{minor_version,1}], [{minor_version,2}], [compressed], a, [{minor_version,1}|a]]]) ++
    (fun(Bs) ->
    many(erlang, binary_to_term, [[B] || B <- Bs ++ [<<>>, <<131>>, <<131,1>>, <<131,97,1,2>>, <<131:8,97:8,1:8,1:1>>, a]]) ++
    many(erlang, binary_to_term, [[B, O] || B <- Bs ++ [<<131,97,1,2,3>>, <<131,119,9,"not_there">>, a, <<131,97>>], O <- [[], [used], [safe,used], [a], a, [used|a]]])
     end)([term_to_binary(T) || T <- Ts] ++ [term_to_binary(lists:duplicate(20, x), [compressed])]);
calls(binary) ->
    S = <<"abcabcabdxabd">>, X = <<1,2,3,4:4>>, Big = 1 bsl 70,
    Ps = [<<"a">>, <<"abd">>, <<"zz">>, [<<"ab">>,<<"abc">>,<<"b">>], [<<"x">>], [<<"d">>,<<"x">>,<<"d">>], <<>>, [], [<<>>], [<<"a">>|b], a, [a], X, [X],
          {bm,a}, {ac,list_to_ref("#Ref<0.1.2.3>")}, {a}, [<<"bcabca">>,<<"c">>,<<"ca">>], <<"abcabcabdxabd">>, <<"abcabcabdxabdx">>],
    Os = [[], [{scope,{0,3}}], [{scope,{13,-3}}], [{scope,{13,0}}], [{scope,{13,1}}], [{scope,{3,-4}}], [{scope,{0,0}}], [{scope,{3,0}}], [{scope,{-1,3}}],
          [{scope,{Big,1}}], [{scope,{1,Big}}], [{scope,{1,-Big}}], [{scope,{1 bsl 63,-(1 bsl 63)}}], [{scope,a}], [{scope,{0,1}},{scope,{0,13}}], [{scope,{0,3}}|x], x, [x], [global], [{scope,{1,2,3}}], [{scope}]],
    [{binary, F, [S, P]} || F <- [match, matches, split], P <- Ps] ++
    [{binary, F, [T, P]} || F <- [match, matches, split], T <- [<<>>, X, a, <<"a">>], P <- [<<"a">>, <<>>, a]] ++
    [{binary, F, [S, P, O]} || F <- [match, matches, split], P <- [<<"ab">>, [<<"ab">>,<<"abc">>,<<"b">>], <<>>], O <- Os] ++
    [{binary, split, [T, P, O]} || T <- [S, <<>>, <<"aa">>, <<"xaax">>, <<"xaa">>, <<"aax">>, <<"xyz">>], P <- [<<"a">>, [<<"a">>,<<"abd">>]],
        O <- [[global], [trim], [trim_all], [global,trim], [global,trim_all], [global,trim,trim_all], [{scope,{1,1}},trim], [global,{scope,{2,0}},trim_all], [trim,trim_all], [global|a]]] ++
    [{binary, F, [T]} || F <- [first, last, copy, encode_unsigned, decode_unsigned], T <- [S, <<>>, X, a, <<255>>, <<0,0,7>>, 0, 1, 255, 256, -1, 1.0, (1 bsl 59), (1 bsl 64)-1, 1 bsl 64, 1 bsl 200, (1 bsl 200)-1, <<1:264>>, <<0:100/unit:8>>, -(1 bsl 70)]] ++
    [{binary, F, [T, E]} || F <- [encode_unsigned, decode_unsigned], E <- [big, little, native, 1], T <- [1, 258, 1 bsl 70, <<1,2>>, <<1,2,3,4,5,6,7,8,9,0,0>>, <<>>]] ++
    many(binary, at, [[S,0],[S,12],[S,13],[S,-1],[S,Big],[S,a],[<<>>,0],[X,0],[a,0]]) ++
    many(binary, copy, [[S,0],[S,1],[S,3],[S,-1],[S,a],[<<>>,5],[X,1],[a,1],[S,Big],[<<"q">>,10],[<<>>, 1 bsl 62]]) ++
    [{binary, F, [L]} || F <- [longest_common_prefix, longest_common_suffix], L <- [[S], [<<"abc">>,<<"abd">>], [<<"xbc">>,<<"abc">>,<<"bc">>], [<<>>,S], [], [a], [S|a], a, [X], [S,S,S], [<<"a">>,<<"b">>], [<<"abc">>,<<"abc">>,<<"abx">>]]];
calls(unicode) ->
    Good = [<<>>, [], <<"abc">>, "abc", [<<"abc">>], <<"\303\245">>, [16#e5], [16#20ac, 16#1f600, 0], ["a", [<<"b\303\245">>, 99 | <<"\342\202\254">>]],
            [<<16#e2>>, <<16#82, 16#ac>>], [<<16#f0>>, <<16#9f>>, <<>>, [], <<16#98>>, <<16#80, 65>>], [[[]], []], [[[<<16#c3>>] | <<16#a5>>]], lists:seq(0, 300)],
    Bad = [<<16#c3>>, <<16#c0>>, <<16#c0,16#80>>, <<16#c1,16#bf>>, <<16#e2,16#82>>, <<16#e2,16#28>>, <<16#f0,16#9f,16#98>>, <<16#f0,16#28>>, <<16#f0,16#9f,16#28>>, <<16#f5,1>>, <<16#f8>>, <<16#80>>, <<16#ff>>,
           <<16#ed,16#a0,16#80>>, <<16#f4,16#90,16#80,16#80>>, <<16#e0,16#80,16#80>>, <<"ab",16#c3,16#28,"cd">>,
           [16#d800], [16#dfff, 65], [16#110000], [-1], [1 bsl 70], [1 bsl 59], [1 bsl 70, a], [[1 bsl 59] | a], [1, [2, 16#d800, 3], 4], [[[16#d800]]], [[[1,<<"a",255,"b">>,2],3],4], [[1|<<"a",255>>],2],
           [<<16#c3>>, 65], [[<<16#c3>>], 65, 66], [<<16#c3>>], [<<16#c3>>, []], [<<16#c3>>, <<>>], [<<16#c3>>, <<"(">>], [<<16#e2>>, <<16#82>>], [<<16#e2>>, <<"(">>], [<<16#e2>>, <<"(a">>], [<<16#f0>>, <<16#9f>>, <<"(">>],
           [[<<16#e2>>, <<16#82>>], 7 | <<"x">>], [<<"a">>, <<255>>], [<<"a",255,255>>, "b" | <<"c">>], ["a" | <<255>>], [[["a" | <<255>>], 1], 2], [<<16#f0>>, <<16#9f,16#98>>], [256], [<<200>>, 300, 1],
           a, 1, [a], [1.0], [1|2], [{}], <<1:3>>, [<<1:3>>], [<<"a">>|<<1:3>>], [16#d800 | b], [1 bsl 70, <<1:3>>], {1}, [<<"abc">>|a], [-(1 bsl 70) | <<1:3>>]],
    [{unicode, F, [D, E]} || F <- [characters_to_list, characters_to_binary], E <- [latin1, unicode, utf8], D <- Good ++ Bad] ++
    [{unicode, bin_is_7bit, [D]} || D <- Good ++ Bad];
calls(packets) ->
    D = <<0,0,0,5,"abcdefghij">>, Big = 1 bsl 40,
    Many = [<<>>, <<0>>, <<3,"abcd">>, <<0,2,"abc">>, D, <<255,255,255,255,1>>, <<127,255,255,255>>, <<127,255,255,251,1>>, <<3,0,0,8,"abcdefg">>, <<3,0,0,3,1>>, <<3,0,0,4>>, <<2,0,0,8,"abcd">>,
            <<"GIOP",1,0,0,0,0,0,0,2,"abc">>, <<"GIOP",1,0,1,0,2,0,0,0,"abc">>, <<"GIOX",1,0,1,0,2,0,0,0,"abc">>, <<"GIOP",1,0,0,0,255,0,0,2,"abc">>, <<"GIOP">>,
            <<1,4,0,1,0,3,2,0,"abcPPxyz">>, <<2,4,0,1,0,3,2,0,"abcPPxyz">>, <<1,4,0,1,0,0,0,0>>, <<1,4,0,1>>,
            <<16#30,3,1,2,3,4>>, <<16#30,16#81,2,1,2,3>>, <<16#30,16#82,0,2,1,2,3>>, <<16#30,16#83,0,0,2,1,2,3>>, <<16#30,16#84,0,0,0,2,1,2,3>>, <<16#30,16#85,0,0,0,0,2,1,2,3>>, <<16#30,16#80,1>>, <<16#30>>,
            <<16#3f,16#81,16#01,2,1,2,3>>, <<16#3f,16#81,16#81>>, <<16#3f,16#81,1>>, <<16#30,16#82,0>>, <<16#30,16#84,255,255,255,255>>,
            <<22,3,1,0,3,"abcd">>, <<22,3,1,0,0>>, <<16#80,6,1,3,1,"abcdef">>, <<16#80,2,1,3,1,"abcdef">>, <<16#80,3,1,3,1>>, <<22,3,1,0>>,
            <<"line one\nline two\n">>, <<"no newline">>, <<"\n">>, <<"ab\r\ncd">>, <<1,2,3,4:4>>, <<"line\n",5:4>>],
    Lines = [<<"HTTP/1.1 200 OK\r\n">>, <<"HTTP/1.1 200 OK\n">>, <<"HTTP/1.0 404\r\nrest">>, <<"HTTP/10.20   5   x y \r\n">>, <<"HTTP/1 200 OK\r\n">>, <<"HTTP/1. 200 OK\r\n">>, <<"HTTP/1.1\r\n">>, <<"HTTP/1.1 OK\r\n">>, <<"HTTP/1.1  \r\n">>, <<"HTTP/1.1 20x\r\n">>, <<"HTTP/\r\n">>,
             <<"GET / HTTP/1.1\r\n">>, <<"GET /\r\n">>, <<"GET * HTTP/1.0\n">>, <<"GET  http://host:80/path?q  HTTP/1.1\r\n">>, <<"PUT HTTPS://host HTTP/1.1\r\n">>, <<"FOO ftp:rest HTTP/1.1\r\n">>, <<"get x HTTP/1.1\r\n">>, <<"GET http://h:x/ HTTP/1.1\r\n">>, <<"GET http://h:0/ HTTP/1.1\r\n">>, <<"GET http://h:/ HTTP/1.1\r\n">>, <<"GET http:// HTTP/1.1\r\n">>, <<"GET http:///x HTTP/1.1\r\n">>,
             <<"GET abc\r\n">>, <<"GET\r\n">>, <<"GET \r\n">>, <<" GET / HTTP/1.1\r\n">>, <<"G@T / HTTP/1.1\r\n">>, <<"GET / HTTP/1\r\n">>, <<"GET / HTTQ/1.1\r\n">>, <<"GET / HTTP/1.1x\r\n">>, <<"GET /a b HTTP/1.1\r\n">>, <<"GET x:80 HTTP/1.1\r\n">>, <<"G\377T / HTTP/1.1\r\n">>, <<"GET /\377 HTTP/1.1\r\n">>, <<"G", 127, " / HTTP/1.1\r\n">>,
             <<"Host: abc\r\nX">>, <<"Host: abc\r\n">>, <<"host:abc\r\n more\r\nX">>, <<"CONTENT-type :x\r\nX">>, <<"content-TYPE:\tx y \r\nX">>, <<"x-my-HEADER:v\nX">>, <<"a-very-long-header-name-which-has-more-than-fifty-chars-in-it: V\r\nX">>, <<"nocolon\r\nX">>, <<":v\r\nX">>, <<"\r\n">>, <<"\n">>, <<"\r\nX">>, <<"\nX">>, <<"\r">>, <<"etag:\r\nX">>, <<"WWW-AUTHENTICATE: x\r\nX">>, <<"a b: c\r\nX">>, <<"set-cookie2:q\r\n\tr\r\n s\r\nX">>, <<>>, <<"GET / HTTP/1.1\r\n",5:4>>],
    Types = [0, raw, 1, 2, 4, asn1, sunrm, cdr, fcgi, tpkt, line, ssl_tls],
    [{erlang, decode_packet, [T, B, []]} || T <- Types, B <- Many] ++
    [{erlang, decode_packet, [T, D, [O]]} || T <- [1, 2, 4, line, raw], O <- [{packet_size,0},{packet_size,4},{packet_size,5},{packet_size,Big},{packet_size,-1},{line_length,3},{line_delimiter,$e},{line_delimiter,300},{x,1},a,{packet_size,a},{packet_size,16#ffffffff}]] ++
    [{erlang, decode_packet, [line, L, O]} || L <- [<<"line one\nline two\n">>, <<"no newline">>], O <- [[{line_length,8}],[{line_length,9}],[{line_length,10}],[{line_length,11}],[{packet_size,8}],[{packet_size,9}],[{packet_size,10}],[{packet_size,3},{line_length,2}],[{line_delimiter,$n}],[{line_length,4},{packet_size,20}]]] ++
    [{erlang, decode_packet, A} || A <- [[3,D,[]],[a,D,[]],[raw,a,[]],[raw,D,a],[xx,a,b],[1 bsl 70,D,[]]]] ++
    [{erlang, decode_packet, [T, L, []]} || T <- [http, httph, http_bin, httph_bin], L <- Lines] ++
    [{erlang, decode_packet, [T, L, [O]]} || T <- [http, httph], L <- [<<"GET / HTTP/1.1\r\n">>, <<"Host: abc\r\nX">>, <<"Host: abc">>], O <- [{packet_size,8},{packet_size,9},{packet_size,11},{packet_size,16},{line_length,10},{line_length,11},{line_delimiter,$x}]].

bin(N) -> << <<I:8>> || I <- lists:seq(1, N) >>.
