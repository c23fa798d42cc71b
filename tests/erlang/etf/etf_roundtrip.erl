%% Terms to the external format and back.
-module(etf_roundtrip).
-export([main/0]).

main() ->
    Terms = [0, 255, 256, -1, 1 bsl 31, -(1 bsl 31), 1 bsl 62, 1 bsl 64, -(1 bsl 64), 1 bsl 2050, 1.5, -0.0, 1.0e300, a, '', 'é', '日', [], "abc", [1, 2, 300], [a | b], lists:seq(1, 300), {}, {a, {b}}, list_to_tuple(lists:seq(1, 300)), #{}, #{a => 1, "b" => #{}}, <<>>, <<"bin">>, <<5:3>>, fun lists:map/2, true, [[[]]]],
    [probe:line("~w ~w", [binary_to_term(term_to_binary(T)) =:= T, case term_to_binary(T) of B when byte_size(B) < 60 -> B; B -> {byte_size(B), erlang:phash2(B)} end]) || T <- Terms],
    P = self(), R = make_ref(), F = fun(X) -> X + byte_size(term_to_binary(a)) end,
    probe:line([binary_to_term(term_to_binary(P)) =:= P, binary_to_term(term_to_binary(R)) =:= R, (binary_to_term(term_to_binary(F)))(1)]).
