%% Results that no float can hold raise badarith; big integers that none can hold too.
-module(float_overflow).
-export([main/0]).

main() ->
    Max = probe:id(1.7976931348623157e308),
    probe:show("times", fun() -> Max * 2 end),
    probe:show("plus", fun() -> Max + Max end),
    probe:show("minus", fun() -> -Max - Max end),
    probe:show("divide", fun() -> Max / 0.1 end),
    probe:show("underflow", fun() -> 5.0e-324 / probe:id(10.0) end),
    probe:show("big to float", fun() -> float(probe:id(1 bsl 1024)) end),
    probe:show("big fits", fun() -> float(probe:id((1 bsl 1023))) end),
    probe:show("big plus float", fun() -> (1 bsl probe:id(2000)) + 1.0 end),
    probe:show("int / int", fun() -> (1 bsl probe:id(2000)) / (1 bsl 1990) end),
    probe:show("zero", fun() -> 0.0 / probe:id(0.0) end),
    probe:show("literal zero", fun() -> probe:id(3.0) / 0 end).
