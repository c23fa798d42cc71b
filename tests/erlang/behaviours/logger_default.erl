%% The default handler prints to standard output, here without its time.
-module(logger_default).
-export([main/0]).

main() ->
    probe:loud(),
    probe:plain_log(),
    logger:error("first ~w", [{a, 1}]), logger:warning("second"), logger:notice(#{report => [1, 2], key => "text"}), logger:info("not shown by default"),
    logger:error("two~nlines"), logger:error("日本 ~ts", ["é"]), logger:error("bad ~w ~w", [1]),
    spawn(fun() -> exit(silently) end),
    logger_std_h:filesync(default).
