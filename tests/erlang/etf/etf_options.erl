%% Options: compressed, minor_version, deterministic; safe, used.
-module(etf_options).
-export([main/0]).

main() ->
    L = lists:duplicate(1000, hello),
    probe:line([byte_size(term_to_binary(L)), byte_size(term_to_binary(L, [compressed])) < 200, binary_to_term(term_to_binary(L, [{compressed, 9}])) =:= L, term_to_binary(a, [compressed])]),
    probe:line([term_to_binary(1.5, [{minor_version, 0}]), term_to_binary('é', [{minor_version, 1}]), term_to_binary('é', [{minor_version, 2}]), iolist_to_binary(term_to_iovec({a, <<"b">>}))]),
    probe:line([binary_to_term(<<(term_to_binary({a, 1}))/binary, "rest">>, [used]), binary_to_term(<<131, 97, 5>>, [safe, used])]),
    probe:line([term_to_binary(#{b => 1, a => 2}, [deterministic]), erlang:external_size({a, "b"}), erlang:external_size(1.5, [{minor_version, 0}])]),
    probe:calls([{erlang, term_to_binary, [a, O]} || O <- [x, [{compressed, 10}], [{compressed, -1}], [{minor_version, 3}], [foo]]] ++ [{erlang, binary_to_term, [<<131, 97, 1>>, O]} || O <- [x, [foo]]]),
    probe:show("safe", fun() -> binary_to_term(<<131, 119, 22, "never_seen_atom_before">>, [safe]) end).
