%% Licence: Apache-2.0, or any that the project chooses.
%% Update maps of 33 keys: hash tries.
-module(b_map_update33).
-export([n/1, run/1]).
-define(KEYS, 33).
-define(SHAPES, 1).
-include("map_work.hrl").
n(std) -> 10000000 div ?SHAPES; n(small) -> 5000 div ?SHAPES.
run(N) -> update(N, maps()).
