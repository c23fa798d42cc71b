%% Large binaries: building, hashing, matching at far offsets.
-module(bin_large).
-export([main/0]).

main() ->
    B = << <<(I * 7):32>> || I <- lists:seq(1, 50000) >>,
    probe:line([byte_size(B), erlang:md5(B), erlang:crc32(B), erlang:phash2(B)]),
    <<_:199996/binary, Last:32>> = B,
    probe:line([Last, binary:at(B, 100001), length(binary:matches(B, <<0, 0, 7>>))]),
    probe:line(byte_size(<<0:8000000>>)),
    I = iolist_to_binary([lists:duplicate(1000, B) || _ <- [1]]),
    probe:line([byte_size(I), erlang:adler32(I)]).
