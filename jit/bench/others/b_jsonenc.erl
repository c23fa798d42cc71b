%% Encodes maps and lists as JSON.
-module(b_jsonenc).
-export([n/1, run/1]).
n(std) -> 192; n(small) -> 1.
run(N) ->
    T = [#{<<"id">> => I, <<"name">> => <<"abc\"def">>,
           <<"list">> => [1, 2.5, true, null], <<"o">> => #{<<"k">> => <<"v">>}}
        || I <- lists:seq(1, 200)],
    rep(N, fun () -> byte_size(iolist_to_binary(en(T))) end).
en(X) when is_integer(X) -> integer_to_binary(X);
en(X) when is_float(X) -> float_to_binary(X, [short]);
en(true) -> <<"true">>;
en(null) -> <<"null">>;
en(B) when is_binary(B) -> [$", esc(B, <<>>), $"];
en(L) when is_list(L) -> [$[, lists:join($,, [en(X) || X <- L]), $]];
en(M) when is_map(M) ->
    [${, lists:join($,, [[en(K), $:, en(V)] || {K, V} <- maps:to_list(M)]), $}].
esc(<<$", R/binary>>, A) -> esc(R, <<A/binary, $\\, $">>);
esc(<<C, R/binary>>, A) -> esc(R, <<A/binary, C>>);
esc(<<>>, A) -> A.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
