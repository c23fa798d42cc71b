%% phash2, md5, checksums, and hashes written in Erlang.
-module(b_hashes).
-export([n/1, run/1]).
n(std) -> 12710;
n(small) -> 1.
run(N) ->
    B = binary:copy(<<"abcdefghij">>, 30),
    rep(N,
        fun (I) ->
                T = {I, "term", [a, b, #{k => I}], <<"b">>, 1.5},
                {erlang:phash2(T),
                 erlang:phash2(T, 1000),
                 erlang:phash(T, 1000),
                 erlang:md5([B, integer_to_list(I)]),
                 erlang:crc32(B),
                 erlang:adler32([B]),
                 fnv(<<B/binary, I:32>>, 2166136261),
                 djb(binary_to_list(B), 5381),
                 erlang:crc32_combine(I, 7, 100),
                 lists:sum([erlang:phash2(X)
                            || X
                                   <- [a,
                                       1,
                                       "s",
                                       <<"x">>,
                                       1.0,
                                       {},
                                       [],
                                       I * 100000000000000000000]]),
                 erlang:external_size(T)}
        end).
fnv(<<C, R/binary>>, H) -> fnv(R, (H bxor C) * 16777619 band 4294967295);
fnv(<<>>, H) -> H.
djb([C | R], H) -> djb(R, (H * 33 + C) band 4294967295);
djb([], H) -> H.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
