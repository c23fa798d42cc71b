%% base64 both ways, with its errors.
-module(str_base64).
-export([main/0]).

main() ->
    [probe:line("~w ~s ~w", [B, base64:encode(B), base64:decode(base64:encode(B)) =:= B]) || B <- [<<>>, <<"a">>, <<"ab">>, <<"abc">>, <<0, 255, 254, 253>>]],
    probe:line([base64:encode_to_string("hi"), base64:decode_to_string("aGk="), base64:mime_decode("aG*k\n="), base64:decode("aG k=")]),
    [probe:show(X, fun() -> base64:decode(X) end) || X <- ["a", "a===", "ab!=", <<"YQ">>]],
    probe:line(base64:encode(list_to_binary(lists:seq(0, 255)))).
