%% atomics: all operations, wrapping, signedness, errors.
-module(atomics_basic).
-export([main/0]).

main() ->
    A = atomics:new(3, [{signed, true}]),
    probe:line([atomics:put(A, 1, 5), atomics:get(A, 1), atomics:add(A, 1, -7), atomics:get(A, 1), atomics:add_get(A, 2, 10), atomics:sub(A, 2, 3), atomics:sub_get(A, 2, 1), atomics:exchange(A, 3, 9), atomics:compare_exchange(A, 3, 9, 11), atomics:compare_exchange(A, 3, 9, 12)]),
    Max = (1 bsl 63) - 1, atomics:put(A, 1, Max), probe:line([atomics:add_get(A, 1, 1), maps:without([memory], atomics:info(A))]),
    U = atomics:new(1, [{signed, false}]), atomics:put(U, 1, (1 bsl 64) - 1), probe:line([atomics:get(U, 1), atomics:add_get(U, 1, 1), atomics:sub_get(U, 1, 1), maps:without([memory], atomics:info(U))]),
    [probe:show({F, B}, fun() -> apply(atomics, F, [A | B]) end) || {F, B} <- [{get, [0]}, {get, [4]}, {get, [x]}, {put, [1, x]}, {put, [1, 1 bsl 64]}, {add, [1, 1.0]}, {exchange, [9, 1]}, {compare_exchange, [1, a, 2]}]],
    probe:calls([{atomics, new, [0, []]}, {atomics, new, [x, []]}, {atomics, new, [1, [x]]}, {atomics, new, [1, x]}, {atomics, get, [make_ref(), 1]}, {atomics, info, [x]}]).
