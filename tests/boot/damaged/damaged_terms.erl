%% Decodes damaged external terms.
%%
%%     damaged_terms:decode(First, Last)
%%
%% prints for each item the results of binary_to_term/1,2, hashes of the term and of its
%% encoding or the error; and whether there are bytes like tags that stock uses inside only.
-module(damaged_terms).
-export([decode/2, damaged/1]).

decode(I, Last) when I > Last -> ok;
decode(I, Last) ->
    Bin = damaged(I),
    %% [safe] first: the others make the atoms.
    io:format("~w ~w~n", [I, {result(fun() -> binary_to_term(Bin, [safe]) end),
                              result(fun() -> binary_to_term(Bin) end),
                              result(fun() -> binary_to_term(Bin, [used]) end),
                              has_internal(Bin)}]),
    decode(I + 1, Last).

result(Decode) ->
    try Decode() of
        Term -> {erlang:phash2(Term, 1 bsl 32), encoded(Term)}
    catch
        Class:Reason -> {Class, Reason}
    end.

encoded(Term) ->
    try erlang:crc32(term_to_binary(Term, [{minor_version, 2}]))
    catch Class:Reason -> {Class, Reason}
    end.

has_internal(<<131, 80, _:32, Packed/binary>>) ->
    Z = zlib:open(),
    zlib:inflateInit(Z),
    Bin = try iolist_to_binary(zlib:inflate(Z, Packed)) catch _:_ -> <<>> end,
    zlib:close(Z),
    has_internal(Bin);
has_internal(Bin) -> binary:match(Bin, [<<Tag>> || Tag <- lists:seq(73, 76)]) =/= nomatch.

%% Item I.
damaged(I) ->
    {How, State} = damage:below(10, damage:seed(I)),
    case How of
        0 ->
            {N, State1} = damage:below(40, State),
            {Bytes, _} = damage:bytes(N, State1),
            <<131, Bytes/binary>>;
        N when N < 3 ->
            {Bin, _} = encoding(6, State),
            <<131, Bin/binary>>;
        N when N < 7 ->
            {Bin, State1} = encoding(6, State),
            {Damaged, _} = damage:binary(Bin, State1),
            <<131, Damaged/binary>>;
        N when N < 9 ->
            {Bin, State1} = encoding(4, State),
            {Damaged, _} = damage:binary(<<131, Bin/binary>>, State1),
            Damaged;
        9 ->
            {Bin, State1} = encoding(6, State),
            {Extra, State2} = damage:pick([-1, 0, 0, 0, 1, 1 bsl 20, 1 bsl 31], State1),
            Packed = zlib:compress(Bin),
            {Damaged, _} = case Extra of
                0 -> {Packed, State2};
                _ -> damage:binary(Packed, State2)
            end,
            <<131, 80, (byte_size(Bin) + Extra):32, Damaged/binary>>
    end.

%% The encoding of a term that is at most so deep, with every tag of the format; a few
%% numbers in it are wrong.
encoding(Depth, State) ->
    {Tag, State1} = damage:pick(tags(Depth), State),
    encoding(Tag, Depth - 1, State1).

tags(0) -> [70, 77, 97, 98, 99, 100, 106, 107, 109, 110, 111, 115, 118, 119];
tags(_) -> [70, 77, 82, 88, 89, 90, 97, 98, 101, 102, 103, 104, 104, 104, 105, 106, 107, 108,
            108, 108, 109, 110, 112, 113, 114, 115, 116, 116, 116, 117, 118, 119, 120].

encoding(70, _, S) ->                                       % float
    {F, S1} = damage:bytes(8, S),
    {<<70, F/binary>>, S1};
encoding(77, _, S) ->                                       % bitstring
    {Bits, S1} = damage:below(10, S),
    {N, S2} = damage:below(5, S1),
    {Bytes, S3} = damage:bytes(N, S2),
    {<<77, N:32, Bits, Bytes/binary>>, S3};
encoding(82, _, S) ->                                       % atom of a cache
    {I, S1} = damage:below(256, S),
    {<<82, I>>, S1};
encoding(88, _, S) ->                                       % pid
    {Node, S1} = node_name(S),
    {Bytes, S2} = damage:bytes(12, S1),
    {<<88, Node/binary, Bytes/binary>>, S2};
encoding(89, _, S) ->                                       % port
    {Node, S1} = node_name(S),
    {Bytes, S2} = damage:bytes(8, S1),
    {<<89, Node/binary, Bytes/binary>>, S2};
encoding(120, _, S) ->
    {Node, S1} = node_name(S),
    {Bytes, S2} = damage:bytes(12, S1),
    {<<120, Node/binary, Bytes/binary>>, S2};
encoding(90, _, S) ->                                       % reference
    {N, S1} = damage:pick([1, 2, 3, 4, 5, 6], S),
    {Node, S2} = node_name(S1),
    {Bytes, S3} = damage:bytes(4 + 4 * N, S2),
    {<<90, N:16, Node/binary, Bytes/binary>>, S3};
encoding(97, _, S) ->
    {I, S1} = damage:below(256, S),
    {<<97, I>>, S1};
encoding(98, _, S) ->
    {Bytes, S1} = damage:bytes(4, S),
    {<<98, Bytes/binary>>, S1};
encoding(99, _, S) ->                                       % float as text
    {Text, S1} = damage:pick([<<"1.50000000000000000000e+00">>, <<"nan">>, <<"1e400">>,
                              <<"-1.0e-5">>, <<" 1.0">>, <<"1">>, <<"0x1p3">>], S),
    {<<99, Text/binary, 0:(8 * (31 - byte_size(Text)))>>, S1};
encoding(100, _, S) ->                                      % atoms
    {Name, S1} = name(S),
    {<<100, (byte_size(Name)):16, Name/binary>>, S1};
encoding(115, _, S) ->
    {Name, S1} = name(S),
    {<<115, (byte_size(Name)), Name/binary>>, S1};
encoding(118, _, S) ->
    {Name, S1} = name(S),
    {<<118, (byte_size(Name)):16, Name/binary>>, S1};
encoding(119, _, S) ->
    {Name, S1} = name(S),
    {<<119, (byte_size(Name)), Name/binary>>, S1};
encoding(101, D, S) ->                                      % old reference
    {Node, S1} = encoding_of_any(D, S),
    {Bytes, S2} = damage:bytes(5, S1),
    {<<101, Node/binary, Bytes/binary>>, S2};
encoding(102, _, S) ->                                      % old port
    {Node, S1} = node_name(S),
    {Bytes, S2} = damage:bytes(5, S1),
    {<<102, Node/binary, Bytes/binary>>, S2};
encoding(103, _, S) ->                                      % old pid
    {Node, S1} = node_name(S),
    {Bytes, S2} = damage:bytes(9, S1),
    {<<103, Node/binary, Bytes/binary>>, S2};
encoding(104, D, S) ->                                      % tuple
    {N, S1} = length_of(S),
    {Terms, S2} = encodings(N, D, S1),
    {<<104, N, Terms/binary>>, S2};
encoding(105, D, S) ->
    {N, S1} = length_of(S),
    {Terms, S2} = encodings(N, D, S1),
    wrong(<<105>>, N, Terms, S2);
encoding(106, _, S) -> {<<106>>, S};                        % []
encoding(107, _, S) ->                                      % string
    {N, S1} = length_of(S),
    {Bytes, S2} = damage:bytes(N, S1),
    {<<107, N:16, Bytes/binary>>, S2};
encoding(108, D, S) ->                                      % list
    {N, S1} = length_of(S),
    {Terms, S2} = encodings(N, D, S1),
    {Tail, S3} = case damage:below(4, S2) of
        {0, S21} -> encoding_of_any(D, S21);
        {_, S21} -> {<<106>>, S21}
    end,
    wrong(<<108>>, N, <<Terms/binary, Tail/binary>>, S3);
encoding(109, _, S) ->                                      % binary
    {N, S1} = length_of(S),
    {Bytes, S2} = damage:bytes(N, S1),
    wrong(<<109>>, N, Bytes, S2);
encoding(110, _, S) ->                                      % integers
    {N, S1} = damage:below(20, S),
    {Sign, S2} = damage:below(3, S1),
    {Bytes, S3} = damage:bytes(N, S2),
    {<<110, N, Sign, Bytes/binary>>, S3};
encoding(111, _, S) ->
    {N, S1} = damage:below(300, S),
    {Sign, S2} = damage:below(3, S1),
    {Bytes, S3} = damage:bytes(N, S2),
    wrong(<<111>>, N, <<Sign, Bytes/binary>>, S3);
encoding(112, D, S) ->                                      % fun
    {Arity, S1} = damage:below(4, S),
    {Unique, S2} = damage:bytes(16, S1),
    {Free, S3} = damage:below(3, S2),
    {Module, S4} = encoding(119, D, S3),
    {Pid, S5} = encoding(103, D, S4),
    {Terms, S6} = encodings(Free, D, S5),
    Rest = <<Arity, Unique/binary, 3:32, Free:32, Module/binary, 97, 3, 97, 77, Pid/binary,
             Terms/binary>>,
    {<<112, (byte_size(Rest) + 4):32, Rest/binary>>, S6};
encoding(113, D, S) ->                                      % fun M:F/A
    {Module, S1} = encoding(119, D, S),
    {Name, S2} = encoding(119, D, S1),
    {Arity, S3} = encoding(97, D, S2),
    {<<113, Module/binary, Name/binary, Arity/binary>>, S3};
encoding(114, _, S) ->                                      % older reference
    {N, S1} = damage:pick([1, 2, 3, 4, 5, 6], S),
    {Node, S2} = node_name(S1),
    {Bytes, S3} = damage:bytes(1 + 4 * N, S2),
    {<<114, N:16, Node/binary, Bytes/binary>>, S3};
encoding(116, D, S) ->                                      % map
    {N, S1} = damage:pick([0, 1, 2, 3, 5, 31, 32, 33, 40], S),
    {Terms, S2} = pairs(N, D, S1),
    wrong(<<116>>, N, Terms, S2);
encoding(117, D, S) ->                                      % oldest fun
    {Pid, S1} = encoding(103, D, S),
    {Module, S2} = encoding(119, D, S1),
    {<<117, 0:32, Pid/binary, Module/binary, 97, 1, 97, 2>>, S2}.

encoding_of_any(0, S) -> encoding(0, S);
encoding_of_any(D, S) -> encoding(D, S).

%% The number of elements, now and then a wrong or a huge one.
wrong(Tag, N, Terms, S) ->
    {How, S1} = damage:below(40, S),
    Told = case How of
        0 -> N + 1;
        1 -> 16#ffffffff;
        2 -> 16#07ffffff;
        3 -> max(N - 1, 0);
        _ -> N
    end,
    {<<Tag/binary, Told:32, Terms/binary>>, S1}.

length_of(S) -> damage:pick([0, 1, 1, 2, 2, 3, 4, 5, 9], S).

encodings(0, _, S) -> {<<>>, S};
encodings(N, D, S) ->
    {One, S1} = encoding_of_any(D, S),
    {More, S2} = encodings(N - 1, D, S1),
    {<<One/binary, More/binary>>, S2}.

%% Keys are mostly small, so that some are equal.
pairs(0, _, S) -> {<<>>, S};
pairs(N, D, S) ->
    {Depth, S1} = damage:pick([0, 0, 0, min(D, 1)], S),
    {Key, S2} = encoding_of_any(Depth, S1),
    {Value, S3} = encoding_of_any(min(D, 1), S2),
    {More, S4} = pairs(N - 1, D, S3),
    {<<Key/binary, Value/binary, More/binary>>, S4}.

%% Atoms that every virtual machine has, and ones that none has.
name(S) ->
    damage:pick([<<>>, <<"ok">>, <<"error">>, <<"true">>, <<"nonode@nohost">>, <<"lists">>,
                 <<"damaged_one">>, <<"damaged_two">>, <<"damaged_", 195, 164>>,
                 <<"damaged_", 255>>, binary:copy(<<"d">>, 255), binary:copy(<<"e">>, 100),
                 <<240, 159, 146, 163>>], S).

node_name(S) ->
    {Tag, S1} = damage:pick([100, 115, 118, 119, 119, 119], S),
    {Name, S2} = damage:pick([<<"nonode@nohost">>, <<"damaged@host">>, <<"damaged">>,
                              <<"nonode@nohost">>], S1),
    case Tag of
        _ when Tag =:= 100; Tag =:= 118 -> {<<Tag, (byte_size(Name)):16, Name/binary>>, S2};
        _ -> {<<Tag, (byte_size(Name)), Name/binary>>, S2}
    end.
