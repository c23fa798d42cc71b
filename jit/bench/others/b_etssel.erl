%% ets:match, match_object, select_count and foldl on 3,000 objects.
-module(b_etssel).
-export([n/1, run/1]).
n(std) -> 171; n(small) -> 1.
run(N) ->
    T = ets:new(t, []),
    [ets:insert(T, {I, I rem 10, {x, I}}) || I <- lists:seq(1, 3000)],
    R = rep(N,
            fun () ->
                    length(ets:match(T, {'$1', 3, '_'})) +
                        length(ets:match_object(T, {'_', '_', {x, 7}}))
                        +
                        ets:select_count(T,
                                         [{{'$1', '$2', '_'},
                                           [{'>', '$1', {'*', '$2', 100}}],
                                           [true]}])
                        + ets:foldl(fun ({K, _, _}, A) -> A + K end, 0, T)
            end),
    ets:delete(T),
    R.
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
