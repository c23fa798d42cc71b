%% The other half of b_mutrec and b_modeval.
-module(mutual).
-export([od/1, ev/2]).
od(0) -> false;
od(N) -> b_mutrec:ev(N - 1).
ev({n, X}, _) -> X;
ev({v, V}, E) -> maps:get(V, E);
ev({op, O, A, B}, E) -> b_modeval:ap(O, A, B, E).
