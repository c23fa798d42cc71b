%% Updates of a record of sixteen fields in a loop.
-module(b_bigrec).
-export([n/1, run/1]).
n(std) -> 413; n(small) -> 1.
-record(r,
        {a = 0,
         b = 0,
         c = 0,
         d = 0,
         e = 0,
         f = 0,
         g = 0,
         h = 0,
         i = 0,
         j = 0,
         k = 0,
         l = 0,
         m = 0,
         n = 0,
         o = 0,
         p = []}).
run(N) ->
    rep(N,
        fun () ->
                R = st(10000, #r{}),
                R#r.a + R#r.h + R#r.o + length(R#r.p)
        end).
st(0, R) -> R;
st(N, #r{a = A, h = H, p = P} = R) when N rem 3 =:= 0 ->
    st(N - 1, R#r{a = A + 1, h = H + A, p = [N | lists:sublist(P, 3)]});
st(N, #r{b = B, o = O} = R) -> st(N - 1, R#r{b = B + N, o = O + 1}).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
