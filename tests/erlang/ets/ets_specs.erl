%% Match specifications made by fun2ms, by the shell's hand, and their continuations.
-module(ets_specs).
-include_lib("stdlib/include/ms_transform.hrl").
-export([main/0]).
-record(city, {name, country, people}).

main() ->
    T = ets:new(cities, [ordered_set, {keypos, #city.name}]),
    ets:insert(T, [#city{name = Name, country = Land, people = People} || {Name, Land, People} <-
        [{"Oslo", no, 700}, {"Lund", se, 90}, {"Kiruna", se, 17}, {"Bergen", no, 280}, {"Malmo", se, 350}]]),
    Big = ets:fun2ms(fun(#city{name = N, people = P}) when P > 100, P < 1000 -> {N, P * 1000} end),
    probe:line(Big),
    probe:line(ets:select(T, Big)),
    probe:line(ets:select_count(T, ets:fun2ms(fun(#city{country = se}) -> true end))),
    probe:line(ets:select_reverse(T, ets:fun2ms(fun(No = #city{country = no}) -> No end))),
    {First, Cont} = ets:select(T, ets:fun2ms(fun(#city{name = N}) -> N end), 2),
    {B, Cont2} = ets:select(Cont),
    probe:line([First, B, element(1, ets:select(Cont2))]),
    probe:line(ets:select_replace(T, ets:fun2ms(fun(#city{name = N, country = se, people = P}) -> #city{name = N, country = se, people = P + 1} end))),
    probe:line(ets:match(T, #city{name = '$1', country = se, people = '$2'})),
    probe:line(ets:select_delete(T, ets:fun2ms(fun(#city{people = P}) when P < 100 -> true end))),
    probe:line(ets:foldr(fun(#city{name = N}, Acc) -> [N | Acc] end, [], T)),
    probe:line(ets:test_ms({a, 5}, [{{'$1', '$2'}, [{'>', '$2', 3}], [{{'$2', '$1'}}]}])),
    probe:line(ets:test_ms({a, 5}, [{{'$1', '$2'}, [{foo, '$3'}], [{{'$2', '$1'}}]}])),
    C = ets:match_spec_compile([{{'$1', '_'}, [{is_integer, '$1'}], ['$_']}]),
    probe:line([ets:match_spec_run([{1, a}, {x, b}, {2, c}, d], C), ets:is_compiled_ms(C)]),
    probe:line(ets:select(T, [{'_', [{'=:=', {self}, {const, self()}}], [{element, 2, '$_'}]}])).
