%% queue:in/2 and out/1 of 20,000 elements.
-module(b_queue).
-export([n/1, run/1]).
n(std) -> 35; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                Q = lists:foldl(fun queue:in/2, queue:new(), lists:seq(1, 20000)),
                drain(Q, 0)
        end).
drain(Q, A) ->
    case queue:out(Q) of
        {{value, X}, R} when X rem 3 =:= 0 -> drain(queue:in(X + 1, R), A + X);
        {{value, X}, R} -> drain(R, A + X);
        {empty, _} -> A
    end.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
