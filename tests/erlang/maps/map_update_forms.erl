%% Map expressions in all forms: literal, variable keys, nested, in order of evaluation.
-module(map_update_forms).
-export([main/0]).

main() ->
    K = probe:id(key),
    M = #{K => 1, {K, 2} => 3, probe:id("s") => 4},
    probe:line([M, M#{K := 2}, M#{K => 3, new => #{K => inner}}]),
    probe:line(#{a => 1, a => 2}),
    probe:line((#{a => #{b => #{c => 1}}})),
    N = #{in => #{x => 1}},
    #{in := #{x := X} = In} = probe:id(N),
    probe:line([X, In, N#{in := In#{x := 2}}]),
    probe:line([get_it(M, K), get_it(M, nope), get_it(x, K)]),
    probe:line(seq(#{})).

get_it(M, K) ->
    case M of
        #{K := V} -> {ok, V};
        #{} -> missing;
        _ -> no_map
    end.

seq(M0) -> M1 = M0#{a => 1}, M2 = M1#{b => M1}, M2#{a := map_size(M2)}.
