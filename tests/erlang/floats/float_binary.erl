%% Floats in binaries: 16, 32 and 64 bits, both byte orders, values that do not match.
-module(float_binary).
-export([main/0]).

main() ->
    [begin
         B = <<F:64/float, F:32/float, F:16/float, F:32/float-little>>,
         <<D:64/float, S:32/float, H:16/float, L:32/float-little>> = B,
         probe:line("~w ~w ~w ~w ~w", [B, D, S, H, L])
     end || F <- [0.0, 1.0, -1.5, 0.1, 1000.25, 65504.0]],
    probe:line(case probe:id(<<16#7FF0000000000000:64>>) of <<F:64/float>> -> F; _ -> infinite end),
    probe:line(case probe:id(<<16#7FC00000:32>>) of <<F2:32/float>> -> F2; _ -> nan end),
    probe:show("too large for 32", fun() -> <<(probe:id(1.0e300)):32/float>> end),
    probe:show("integer", fun() -> <<(probe:id(3)):64/float>> end),
    probe:show("too large integer", fun() -> <<(probe:id(1 bsl 1030)):64/float>> end),
    probe:show("atom", fun() -> <<(probe:id(a)):64/float>> end),
    probe:show("bad size", fun() -> <<1.0:(probe:id(17))/float>> end).
