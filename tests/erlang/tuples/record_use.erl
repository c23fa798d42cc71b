%% Records: fields, defaults, updates, matching, nesting, record_info.
-module(record_use).
-export([main/0]).

-record(point, {x = 0, y = 0 :: integer()}).
-record(shape, {name, at = #point{}, tags = []}).

main() ->
    P = #point{x = 1},
    S = #shape{name = box, at = P},
    probe:line([P, S, P#point.x, (S#shape.at)#point.y, S#shape{name = ball}, S#shape.at#point{y = 5}]),
    probe:line([#point.y, record_info(size, shape), record_info(fields, shape), is_record(P, point), is_record(S, point), is_record(P, point, 3)]),
    #shape{at = #point{x = X}} = probe:id(S),
    probe:line(X),
    probe:line([N || #shape{name = N} <- [S, P, S#shape{name = c}]]),
    probe:line([f(P), f(S), f(x)]),
    probe:line(S#shape{at = P#point{x = 7}, tags = [t]}).

f(#point{x = X, y = Y}) -> X + Y;
f(R) when is_record(R, shape) -> R#shape.name;
f(_) -> none.
