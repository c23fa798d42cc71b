%% An HTTP request through decode_packet, with its query decoded.
-module(b_httpreq).
-export([n/1, run/1]).
n(std) -> 6964;
n(small) -> 1.
run(N) ->
    R = <<"GET /a/b%20c?x=1&y=two&z=%41 HTTP/1.1\r\nHost: example.com\r\nUser-Ag"
          "ent: test/1.0\r\nAccept: */*\r\nContent-Length: 5\r\nX-Id: ">>,
    rep(N,
        fun (I) ->
                B = <<R/binary, (integer_to_binary(I))/binary, "\r\n\r\nhello">>,
                {ok, {http_request, M, {abs_path, P}, V}, R1} = erlang:decode_packet(http_bin,
                                                                                     B,
                                                                                     []),
                {H, Bd} = hs(R1, []),
                [Pa, Q] = binary:split(P, <<"?">>),
                {M,
                 V,
                 length(H),
                 Bd,
                 dq(Pa, <<>>),
                 [list_to_tuple(binary:split(X, <<"=">>))
                  || X <- binary:split(Q, <<"&">>, [global])],
                 uri_string:parse(<<"http://u@h.com:80", P/binary, "#f">>),
                 uri_string:dissect_query(Q),
                 uri_string:compose_query([{"a", "b c"}, {"d", integer_to_list(I)}])}
        end).
hs(B, A) ->
    case erlang:decode_packet(httph_bin, B, []) of
        {ok, {http_header, _, K, _, V}, R} -> hs(R, [{K, V} | A]);
        {ok, http_eoh, R} -> {A, R}
    end.
dq(<<$%, A, B, R/binary>>, X) -> dq(R, <<X/binary, (list_to_integer([A, B], 16))>>);
dq(<<C, R/binary>>, X) -> dq(R, <<X/binary, C>>);
dq(<<>>, X) -> X.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F(N)})).
