%% zlib: compress and back, gzip, crc, streams, errors.
-module(std_zlib).
-export([main/0]).

main() ->
    D = binary:copy(<<"some text that repeats ">>, 100),
    probe:line([zlib:uncompress(zlib:compress(D)) =:= D, zlib:gunzip(zlib:gzip(D)) =:= D, zlib:unzip(zlib:zip(D)) =:= D, byte_size(zlib:compress(D)) < 100, zlib:compress(<<"abc">>)]),
    Z = zlib:open(), ok = zlib:deflateInit(Z, best_compression), A = zlib:deflate(Z, D), B = zlib:deflate(Z, <<"end">>, finish), ok = zlib:deflateEnd(Z), zlib:close(Z),
    Y = zlib:open(), zlib:inflateInit(Y), probe:line(iolist_to_binary(zlib:inflate(Y, [A, B])) =:= <<D/binary, "end">>), zlib:inflateEnd(Y), zlib:close(Y),
    [probe:show(X, fun() -> zlib:uncompress(X) end) || X <- [<<1, 2, 3>>, <<>>, <<"not compressed">>]], probe:show("gunzip", fun() -> zlib:gunzip(<<"x">>) end), probe:show("closed", fun() -> zlib:deflate(Z, D) end), probe:show("bad", fun() -> zlib:compress(atom) end).
