%% Numbers that would be too large are refused.
-module(int_system_limit).
-export([main/0]).

main() ->
    probe:show("bsl", fun() -> 1 bsl probe:id(1 bsl 40) end),
    probe:show("bsl of minus", fun() -> -1 bsl probe:id(1 bsl 62) end),
    probe:show("bsl by big", fun() -> 1 bsl probe:id(1 bsl 80) end),
    probe:show("zero bsl", fun() -> 0 bsl probe:id(1 bsl 62) end),
    probe:show("bsr by big", fun() -> -5 bsr probe:id(1 bsl 62) end),
    probe:show("bsr by minus big", fun() -> 5 bsr probe:id(-(1 bsl 62)) end).
