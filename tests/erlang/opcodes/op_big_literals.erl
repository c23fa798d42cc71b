%% Large literals: shared, in several functions, compared by identity and value.
-module(op_big_literals).
-export([main/0]).

main() ->
    probe:line([l(), t(), m(), element(3, t()), l() =:= l(), hd(tl(l())), maps:get(k, m()), b(), [X || X <- l(), is_list(X)]]), probe:line(erts_debug:same(l(), l())), probe:line([s() =:= "a literal string", big() + 1, fl() * 2]).

l() -> [a, {b, [c, d]}, "string", 12345678901234567890, 1.5, #{}, <<"bin">>, [[], [[]]]].
t() -> {x, {y, {z}}, [1, 2, 3 | tail], #{n => {m, [o]}}}.
m() -> #{k => [v, {w}], "str" => <<1, 2>>, 1 => one, 2.0 => two, #{in => map} => {}}.
b() -> <<"a binary literal that is longer than sixty-four bytes, so that it is kept apart from others">>.
s() -> "a literal string". big() -> 123456789012345678901234567890. fl() -> 1.25e10.
