%% dict and orddict.
-module(std_dict).
-export([main/0]).

main() ->
    D = dict:from_list([{a, 1}, {b, 2}, {c, 3}]),
    L = fun(X) -> lists:sort(dict:to_list(X)) end,
    probe:line([L(D), dict:fetch(a, D), dict:find(z, D), dict:is_key(b, D), dict:size(D), lists:sort(dict:fetch_keys(D)), L(dict:store(a, 9, D)), L(dict:erase(a, D)), L(dict:update(a, fun(X) -> X + 1 end, D)), L(dict:update_counter(n, 5, D)), L(dict:append(l, x, dict:append(l, y, D)))]),
    probe:line([dict:fold(fun(_, V, A) -> V + A end, 0, D), L(dict:map(fun(_, V) -> -V end, D)), L(dict:filter(fun(_, V) -> V > 1 end, D)), L(dict:merge(fun(_, A, B) -> A + B end, D, D)), dict:take(a, D) =/= error]),
    probe:show("fetch", fun() -> dict:fetch(zz, D) end),
    Big = lists:foldl(fun(I, A) -> dict:store(I, I, A) end, dict:new(), lists:seq(1, 2000)), probe:line([dict:size(Big), dict:fold(fun(_, V, A) -> V + A end, 0, Big)]),
    O = orddict:from_list([{b, 2}, {a, 1}]), probe:line([O, orddict:store(aa, x, O), orddict:fetch(a, O), orddict:erase(a, O), orddict:append(l, 1, O), orddict:update(a, fun(X) -> {X} end, O), orddict:merge(fun(_, A, B) -> {A, B} end, O, O), orddict:fold(fun(K, V, A) -> [K, V | A] end, [], O)]),
    probe:show("orddict fetch", fun() -> orddict:fetch(zz, O) end).
