%% See b_callbacks.
-module(callbacks_even).
-export([step/2]).

step(N, Sum) when N band 1 =:= 0 -> b_callbacks:turn(callbacks_odd, N - 1, Sum + 1);
step(N, Sum) -> b_callbacks:turn(callbacks_even, N - 1, Sum + N).
