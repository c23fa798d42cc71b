%% io_lib:format with eight different control sequences.
-module(b_iolibfmt).
-export([n/1, run/1]).
n(std) -> 19; n(small) -> 1.
run(N) ->
    rep(N,
        fun () ->
                lists:sum([iolist_size(io_lib:format("~p ~w ~s ~5b|~-10s|~10.3f ~ts ~c~n",
                                                     [{a, I, [1, 2, 3]},
                                                      #{a => I},
                                                      "hello",
                                                      I,
                                                      "abc",
                                                      I * 1.0,
                                                      <<"xyz"/utf8>>,
                                                      $c]))
                          || I <- lists:seq(1, 1000)])
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
