%% Many maps made from one: each keeps its own values.
-module(map_shared_keys).
-export([main/0]).

main() ->
    Base = #{id => 0, name => none, list => []},
    Maps = [Base#{id := I, name := {n, I}} || I <- lists:seq(1, 100)],
    probe:line([maps:get(id, lists:nth(50, Maps)), lists:sum([I || #{id := I} <- Maps]), Base]),
    probe:line(lists:usort([maps:keys(M) || M <- Maps])),
    Extended = [M#{extra => I} || {I, M} <- lists:enumerate(Maps)],
    probe:line([map_size(hd(Extended)), maps:get(extra, lists:last(Extended)), hd(Maps)]),
    probe:line(hd([maps:remove(name, M) || M <- Extended])).
