%% Matches type-length-value records in a binary.
-module(b_tlv).
-export([n/1, run/1]).
n(std) -> 873; n(small) -> 1.
run(N) ->
    B = iolist_to_binary([[I rem 3,
                           <<(I rem 50):16>>,
                           binary:copy(<<I>>, I rem 50)]
                         || I <- lists:seq(1, 5000)]),
    rep(N, fun () -> tlv(B, 0, 0, 0) end).
tlv(<<0, L:16, V:L/binary, R/binary>>, A, B, C) ->
    tlv(R, A + byte_size(V), B, C);
tlv(<<1, L:16, V:L/binary, R/binary>>, A, B, C) ->
    tlv(R, A, B + byte_size(V), C);
tlv(<<2, L:16, _:L/binary, R/binary>>, A, B, C) -> tlv(R, A, B, C + 1);
tlv(<<>>, A, B, C) -> {A, B, C}.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
