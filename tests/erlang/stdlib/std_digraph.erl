%% digraph and digraph_utils.
-module(std_digraph).
-export([main/0]).

main() ->
    G = digraph:new(),
    [digraph:add_vertex(G, V) || V <- [a, b, c, d, e]], [digraph:add_edge(G, A, B) || {A, B} <- [{a, b}, {b, c}, {c, a}, {c, d}]],
    probe:line([lists:sort(digraph:vertices(G)), length(digraph:edges(G)), digraph:get_path(G, a, d), digraph:get_path(G, d, a), lists:sort(digraph:out_neighbours(G, c)), digraph:get_cycle(G, a), digraph_utils:topsort(G), digraph_utils:is_acyclic(G)]),
    probe:line([lists:sort([lists:sort(X) || X <- digraph_utils:strong_components(G)]), lists:sort(digraph_utils:reachable([c], G)), lists:sort([lists:sort(X) || X <- digraph_utils:components(G)]), digraph:no_vertices(G), digraph:in_degree(G, a)]),
    digraph:del_vertex(G, c), probe:line([digraph_utils:topsort(G) =/= false, digraph:no_edges(G), digraph:delete(G)]),
    probe:line(sofs:to_external(sofs:union(sofs:set([a, b]), sofs:set([c])))), probe:line(sofs:to_external(sofs:relation_to_family(sofs:relation([{1, a}, {1, b}, {2, c}])))).
