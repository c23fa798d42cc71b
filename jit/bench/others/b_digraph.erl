%% digraph (on ETS): 500 vertices, 1,000 edges, strong components.
-module(b_digraph).
-export([n/1, run/1]).
n(std) -> 47; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                G = digraph:new(),
                Vs = [digraph:add_vertex(G, I) || I <- lists:seq(1, 500)],
                [begin
                     digraph:add_edge(G, I, (I * 7) rem 500 + 1),
                     digraph:add_edge(G, I, (I * 13 + 5) rem 500 + 1)
                 end
                || I <- Vs],
                L = length(digraph_utils:reachable([1], G)) +
                        length(digraph_utils:strong_components(G)),
                digraph:delete(G),
                L
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
