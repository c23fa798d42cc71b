%% Stack variables: used, unused, of rethrown errors; class as a variable.
-module(exc_bind_stack).
-export([main/0]).

main() ->
    probe:line(try error(a) catch C:R:S -> {C, R, is_list(S)} end),
    Rethrow = fun() -> try error(inner) catch Cl:Re:St -> erlang:raise(Cl, {wrapped, Re}, St) end end,
    probe:line(try Rethrow() catch error:{wrapped, W}:S2 -> {W, element(1, hd(S2))} end),
    probe:line([try throw(X) catch Class:X2 -> {Class, X2} end || X <- [1, "s", {t}]]),
    probe:line(try {ok, 1} = probe:id({ok, 2}) catch error:{badmatch, {ok, V}} -> V end),
    probe:line(element(2, try lists:foreach(fun(X) -> X > 2 andalso throw({found, X}) end, [1, 2, 3, 4]) catch T -> T end)).
