%% Licence: Apache-2.0, or any that the project chooses.
%% Read maps of 8 keys that have 64 shapes.
-module(b_map_read64s).
-export([n/1, run/1]).
-define(KEYS, 8).
-define(SHAPES, 64).
-include("map_work.hrl").
n(std) -> 10000000 div ?SHAPES; n(small) -> 5000 div ?SHAPES.
run(N) -> read(N, maps(), 0).
