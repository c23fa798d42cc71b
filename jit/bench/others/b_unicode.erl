%% unicode: UTF-8 to lists, to UTF-16 and to NFC.
-module(b_unicode).
-export([n/1, run/1]).
n(std) -> 75; n(small) -> 1.
run(N) ->
    B = << <<(I rem 800 + 32)/utf8>> || I <- lists:seq(1, 20000) >>,
    rep(N,
        fun () ->
                L = unicode:characters_to_list(B),
                byte_size(unicode:characters_to_binary(L)) +
                    byte_size(unicode:characters_to_binary(B, utf8, utf16))
                    + length(unicode:characters_to_nfc_list(lists:sublist(L, 500)))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
