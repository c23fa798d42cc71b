%% io_lib:format with ~p and ~w of nested lists, tuples, maps and binaries.
-module(b_fmtp).
-export([n/1, run/1]).
n(std) -> 242; n(small) -> 1.
run(N) ->
    T = [{person,
          I,
          "name" ++ integer_to_list(I),
          [{email, <<"a@b.c">>}, {tags, [a, b, c]}],
          #{k => I, v => {1.5, I}}}
        || I <- lists:seq(1, 60)],
    rep(N,
        fun () ->
                iolist_size(io_lib:format("~p~n", [T])) +
                    iolist_size(io_lib:format("~w", [T]))
        end).
rep(N, F) -> rep(N, F, 0).
rep(0, _, A) -> A;
rep(N, F, A) -> rep(N - 1, F, erlang:phash2({A, F()})).
