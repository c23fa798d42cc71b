%% erlang:phash2, crc32 and adler32 of terms and binaries.
-module(b_hash2).
-export([n/1, run/1]).
n(std) -> 711; n(small) -> 1.
run(N) ->
    T = [{I, "abc", <<"def">>, #{a => I}, [1.5, foo]} || I <- lists:seq(1, 500)],
    rep(N,
        fun () ->
                lists:sum([erlang:phash2(X, 1000) || X <- T]) +
                    lists:sum([erlang:phash2(I) band 255 || I <- lists:seq(1, 2000)])
                    + erlang:crc32(term_to_binary(T))
                    + erlang:adler32(<<"abcdef">>)
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
