%% Damages binaries.  What is done depends only on the state of the generator, so that
%% every virtual machine makes the same ones.
-module(damage).
-export([seed/1, below/2, bytes/2, pick/2, binary/2, beam/2]).

%% A state for item number N.
seed(N) -> rand:seed_s(exsss, {N, 77, 4711}).

%% {0 =< integer() < N, State}.
below(N, State) when N > 0 ->
    {X, State1} = rand:uniform_s(N, State),
    {X - 1, State1}.

pick(List, State) ->
    {I, State1} = below(length(List), State),
    {lists:nth(I + 1, List), State1}.

%% N random bytes.
bytes(N, State) -> bytes(N, State, []).

bytes(0, State, Acc) -> {list_to_binary(Acc), State};
bytes(N, State, Acc) ->
    {Byte, State1} = below(256, State),
    bytes(N - 1, State1, [Byte | Acc]).

%% -- any binary

binary(<<>>, State) ->
    {N, State1} = below(20, State),
    bytes(N, State1);
binary(Bin, State) ->
    {How, State1} = below(9, State),
    binary(How, Bin, byte_size(Bin), State1).

binary(0, Bin, Size, State) ->
    {Times, State1} = below(8, State),
    repeat(fun flip/2, Times + 1, Bin, Size, State1);
binary(1, Bin, Size, State) ->
    {Times, State1} = below(4, State),
    repeat(fun other_byte/2, Times + 1, Bin, Size, State1);
binary(2, Bin, _, State) ->                     % the end is missing
    {Head, _, State1} = split(Bin, State),
    {Head, State1};
binary(3, Bin, _, State) ->                     % some bytes are missing
    {Head, Tail, State1} = split(Bin, State),
    {N, State2} = below(min(byte_size(Tail), 16) + 1, State1),
    <<_:N/binary, Rest/binary>> = Tail,
    {<<Head/binary, Rest/binary>>, State2};
binary(4, Bin, _, State) ->                     % some bytes too many
    {Head, Tail, State1} = split(Bin, State),
    {N, State2} = below(16, State1),
    {New, State3} = bytes(N + 1, State2),
    {<<Head/binary, New/binary, Tail/binary>>, State3};
binary(5, Bin, Size, State) ->                  % two blocks have changed places
    {A, State1} = below(Size, State),
    {B, State2} = below(Size, State1),
    {C, State3} = below(Size, State2),
    [I, J, K] = lists:sort([A, B, C]),
    <<Head:I/binary, One:(J - I)/binary, Two:(K - J)/binary, Tail/binary>> = Bin,
    {<<Head/binary, Two/binary, One/binary, Tail/binary>>, State3};
binary(6, Bin, _, State) ->                     % random bytes in place of some
    {Head, Tail, State1} = split(Bin, State),
    {N, State2} = below(min(byte_size(Tail), 32) + 1, State1),
    <<_:N/binary, Rest/binary>> = Tail,
    {New, State3} = bytes(N, State2),
    {<<Head/binary, New/binary, Rest/binary>>, State3};
binary(7, Bin, Size, State) ->                  % another number of 32 bits
    {I, State1} = below(Size, State),
    {Number, State2} = pick([0, 1, -1, 16#7fffffff, -16#80000000, 255, 65536,
                             16#0fffffff, 16#10000000, Size], State1),
    N = min(4, Size - I),
    <<Head:I/binary, _:N/binary, Rest/binary>> = Bin,
    {<<Head/binary, Number:32, Rest/binary>>, State2};
binary(8, Bin, Size, State) ->                  % a byte a little larger or smaller
    {I, State1} = below(Size, State),
    {Step, State2} = pick([-16, -8, -1, 1, 8, 16], State1),
    <<Head:I/binary, Byte, Rest/binary>> = Bin,
    {<<Head/binary, (Byte + Step), Rest/binary>>, State2}.

repeat(_, 0, Bin, _, State) -> {Bin, State};
repeat(Change, Times, Bin, Size, State) ->
    {I, State1} = below(Size, State),
    <<Head:I/binary, Byte, Rest/binary>> = Bin,
    {New, State2} = Change(Byte, State1),
    repeat(Change, Times - 1, <<Head/binary, New, Rest/binary>>, Size, State2).

flip(Byte, State) ->
    {Bit, State1} = below(8, State),
    {Byte bxor (1 bsl Bit), State1}.

other_byte(_, State) -> below(256, State).

split(Bin, State) ->
    {I, State1} = below(byte_size(Bin), State),
    <<Head:I/binary, Tail/binary>> = Bin,
    {Head, Tail, State1}.

%% -- a .beam file

%% The code gets most of it; the file around the chunks may be damaged too, and all
%% may be compressed.
beam(Bin, State) ->
    {How, State1} = below(20, State),
    {Damaged, State2} = beam(How, Bin, State1),
    case below(16, State2) of
        {0, State3} -> {zlib:gzip(Damaged), State3};
        {1, State3} -> binary(zlib:gzip(Damaged), State3);
        {_, State3} -> {Damaged, State3}
    end.

beam(0, Bin, State) -> binary(Bin, State);
beam(1, Bin, State) -> chunks(fun reorder/2, Bin, State);
beam(2, Bin, State) -> chunks(fun wrong_size/2, Bin, State);
beam(How, Bin, State) when How < 12 -> chunks(fun instructions/2, Bin, State);
beam(How, Bin, State) when How < 14 -> chunks(fun literals/2, Bin, State);
beam(_, Bin, State) -> chunks(fun any_chunk/2, Bin, State).

chunks(Change, <<"FOR1", _:32, "BEAM", Rest/binary>>, State) ->
    {Chunks, State1} = Change(parse(Rest), State),
    Body = iolist_to_binary([write(Chunk) || Chunk <- Chunks]),
    {<<"FOR1", (byte_size(Body) + 4):32, "BEAM", Body/binary>>, State1}.

parse(<<Name:4/binary, Size:32, Data:Size/binary, Rest/binary>>) ->
    <<_:(-Size band 3)/binary, Next/binary>> = Rest,
    [{Name, Size, Data} | parse(Next)];
parse(<<>>) -> [].

write({Name, Size, Data}) -> [Name, <<Size:32>>, Data, <<0:(8 * (-byte_size(Data) band 3))>>].

with(Chunks, Name, Data) ->
    lists:keyreplace(Name, 1, Chunks, {Name, byte_size(Data), Data}).

%% Some chunks in other places, twice or not at all.
reorder(Chunks, State) ->
    {{Name, Size, Data} = Chunk, State1} = pick(Chunks, State),
    case below(4, State1) of
        {0, State2} -> {lists:delete(Chunk, Chunks), State2};
        {1, State2} -> {[Chunk | Chunks], State2};
        {2, State2} -> {Chunks ++ [{Name, Size, Data}], State2};
        {3, State2} ->
            {{Other, _, _}, State3} = pick(Chunks, State2),
            {with(Chunks, Other, Data), State3}
    end.

wrong_size(Chunks, State) ->
    {{Name, Size, Data}, State1} = pick(Chunks, State),
    {New, State2} = pick([0, Size - 1, Size + 1, Size + 4, Size div 2, Size * 2, -1,
                          16#7fffffff, -16#80000000], State1),
    {lists:keyreplace(Name, 1, Chunks, {Name, New, Data}), State2}.

any_chunk(Chunks, State) ->
    {{Name, _, Data}, State1} = pick(Chunks, State),
    {New, State2} = binary(Data, State1),
    {with(Chunks, Name, New), State2}.

%% Few bytes of the code behind its header.
instructions(Chunks, State) ->
    {_, Size, <<Header:20/binary, Code/binary>>} = lists:keyfind(<<"Code">>, 1, Chunks),
    {How, State1} = below(4, State),
    {New, State2} = case How of
        0 -> binary(Code, State1);
        1 -> binary(8, Code, Size - 20, State1);
        2 -> repeat(fun flip/2, 1, Code, Size - 20, State1);
        3 -> repeat(fun swap/2, 1, Code, Size - 20, State1)
    end,
    {with(Chunks, <<"Code">>, <<Header/binary, New/binary>>), State2}.

%% Another operand of one byte: atom, x or y register, label, integer, literal.
swap(Byte, State) ->
    {Tag, State1} = below(8, State),
    {(Byte band 16#f8) bor Tag, State1}.

%% The literals before they were compressed.
literals(Chunks, State) ->
    case lists:keyfind(<<"LitT">>, 1, Chunks) of
        {_, _, <<_:32, Packed/binary>>} ->
            {Data, State1} = binary(zlib:uncompress(Packed), State),
            {with(Chunks, <<"LitT">>,
                  <<(byte_size(Data)):32, (zlib:compress(Data))/binary>>), State1};
        false ->
            any_chunk(Chunks, State)
    end.
