%% String and binary literals with escapes and wide characters, in patterns too.
-module(op_utf_strings).
-export([main/0]).

main() -> probe:line([k("é"), k([233]), k("日本"), k(<<"é"/utf8>>), k(<<233>>), k("tab\t"), k(<<"ab\n">>), k("ab" ++ "cd"), k("abxyz"), k("\x41\x{42}"), "con" "cat", <<"bin" "ary">>, "\101\102", "multi
line"]).

k("é") -> e_acute; k("日本") -> japan; k(<<"é"/utf8>>) -> utf8; k(<<"é">>) -> latin1; k("tab\t") -> tab; k(<<"ab", $\n>>) -> bin; k("abcd") -> abcd; k("ab" ++ R) -> {rest, R}; k("AB") -> hex; k(_) -> none.
