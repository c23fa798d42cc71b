%% persistent_term: put, get, erase, large terms.
-module(pt_basic).
-export([main/0]).

main() ->
    probe:line([persistent_term:put({?MODULE, k}, {some, "term"}), persistent_term:get({?MODULE, k}), persistent_term:get({?MODULE, z}, default)]),
    probe:line([persistent_term:put({?MODULE, k}, new), persistent_term:get({?MODULE, k}), lists:member({{?MODULE, k}, new}, persistent_term:get())]),
    Big = lists:seq(1, 10000), persistent_term:put(big, Big),
    P = self(), spawn(fun() -> P ! {sum, lists:sum(persistent_term:get(big))} end), probe:line(receive {sum, S} -> S end),
    X = persistent_term:get(big), probe:line([persistent_term:erase(big), persistent_term:erase(big), length(X)]),
    probe:line([lists:sort(maps:keys(persistent_term:info())), persistent_term:erase({?MODULE, k})]),
    probe:calls([{persistent_term, get, [{?MODULE, k}]}, {persistent_term, get, [nope]}]).
