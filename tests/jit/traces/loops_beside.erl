%% The other half of loops:across/2.
-module(loops_beside).
-export([across/2]).

across(0, Sum) -> Sum;
across(N, Sum) -> loops:across(N - 1, Sum + N band 7).
