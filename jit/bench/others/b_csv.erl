%% Splits CSV text with quoted fields byte by byte, growing binaries.
-module(b_csv).
-export([n/1, run/1]).
n(std) -> 236; n(small) -> 1.
run(N) ->
    B = iolist_to_binary([[integer_to_list(I),
                           ",\"na,me",
                           integer_to_list(I),
                           "\",",
                           integer_to_list(I * 3),
                           "\n"]
                         || I <- lists:seq(1, 500)]),
    rep(N,
        fun () ->
                R = rows(B, [], <<>>, []),
                lists:sum([binary_to_integer(lists:nth(3, X)) || X <- R])
        end).
rows(<<$\n, R/binary>>, F, A, Rs) ->
    rows(R, [], <<>>, [lists:reverse([A | F]) | Rs]);
rows(<<$,, R/binary>>, F, A, Rs) -> rows(R, [A | F], <<>>, Rs);
rows(<<$", R/binary>>, F, A, Rs) -> qt(R, F, A, Rs);
rows(<<C, R/binary>>, F, A, Rs) -> rows(R, F, <<A/binary, C>>, Rs);
rows(<<>>, _, _, Rs) -> lists:reverse(Rs).
qt(<<$", R/binary>>, F, A, Rs) -> rows(R, F, A, Rs);
qt(<<C, R/binary>>, F, A, Rs) -> qt(R, F, <<A/binary, C>>, Rs).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
