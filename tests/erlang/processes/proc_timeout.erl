%% Receive with timeouts: zero, short, infinity, of variables, and bad ones.
-module(proc_timeout).
-export([main/0]).

main() ->
    probe:line(receive x -> x after 10 -> timeout end),
    probe:line(receive after 0 -> zero end),
    probe:line(receive after 1 -> one end),
    T = probe:id(5),
    probe:line(receive x -> x after T -> var end),
    self() ! x,
    probe:line(receive x -> x after infinity -> never end),
    Inf = probe:id(infinity),
    self() ! y,
    probe:line(receive y -> y after Inf -> never end),
    [probe:show({'after', B}, fun() -> receive z -> z after probe:id(B) -> ok end end) || B <- [-1, a, 1.5, 1 bsl 40, "s"]],
    S = self(),
    spawn(fun() -> receive after 20 -> S ! late end end),
    probe:line(receive late -> late after 5000 -> too_late end),
    {A, B} = {erlang:monotonic_time(millisecond), timer:sleep(30)},
    probe:line([B, erlang:monotonic_time(millisecond) - A >= 30]).
