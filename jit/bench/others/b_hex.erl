%% Bytes to hexadecimal digits and back in binary comprehensions.
-module(b_hex).
-export([n/1, run/1]).
n(std) -> 97; n(small) -> 1.
run(N) ->
    B = << <<((I * 7919 + 13) band 255)>> || I <- lists:seq(1, 20000) >>,
    rep(N,
        fun () ->
                H = << <<(hx(X bsr 4)), (hx(X band 15))>> || <<X>> <= B >>,
                byte_size(<< <<(uh(A) * 16 + uh(C))>> || <<A, C>> <= H >>) +
                    byte_size(binary:encode_hex(B))
        end).
hx(X) when X < 10 -> $0 + X;
hx(X) -> $a + X - 10.
uh(X) when X >= $a -> X - $a + 10;
uh(X) -> X - $0.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
