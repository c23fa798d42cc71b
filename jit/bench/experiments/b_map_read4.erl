%% Licence: Apache-2.0, or any that the project chooses.
%% Read maps of 4 keys.
-module(b_map_read4).
-export([n/1, run/1]).
-define(KEYS, 4).
-define(SHAPES, 1).
-include("map_work.hrl").
n(std) -> 10000000 div ?SHAPES; n(small) -> 5000 div ?SHAPES.
run(N) -> read(N, maps(), 0).
