%% The old catch: values, in arguments and tail places, deep.
-module(exc_catch_old).
-export([main/0]).

main() ->
    probe:line(catch 1 + 2),
    probe:line([catch throw(x), catch exit(y), (catch throw({a, 1}))]),
    probe:line(element(1, element(2, catch error(z)))),
    {'EXIT', {badarith, [{M, F, A, _} | _]}} = (catch 1 / probe:id(0)),
    probe:line([M, F, A]),
    X = (catch f(3)),
    probe:line(X),
    probe:line(catch (catch throw(inner))),
    probe:line({catch throw(1), catch throw(2)}),
    probe:line(catch g(probe:id(5))).

f(0) -> throw(bottom);
f(N) -> [N, catch f(N - 1)].

g(N) -> catch throw(N * 2).
