%% put, get, erase, get_keys.
-module(proc_dictionary).
-export([main/0]).

main() ->
    erase(),
    probe:line([put(a, 1), put(a, 2), get(a), get(b), put({x}, y), put(1.0, f), put(1, i), get(1.0), get(1)]),
    probe:line([lists:sort(get()), length(get_keys()), get_keys(2)]),
    probe:line([erase(a), erase(a), lists:sort(erase()), get()]),
    [put({k, I}, I) || I <- lists:seq(1, 200)],
    probe:line([length(get()), lists:sum([V || {_, V} <- get()]), get({k, 100}), get_keys(77)]),
    [erase({k, I}) || I <- lists:seq(1, 199)],
    probe:line(get()),
    probe:line(element(2, process_info(self(), dictionary))).
