%% The formatter of logger on events, without handlers.
-module(std_logger_format).
-export([main/0]).

main() ->
    F = fun(E, C) -> io:put_chars([logger_formatter:format(E, C), $\n]) end,
    E = #{level => error, msg => {"~p and ~s", [{a, b}, "text"]}, meta => #{time => 0, pid => self(), mfa => {m, f, 1}, line => 7}},
    F(E, #{template => [level, " ", msg]}), F(E, #{template => [{mfa, [mfa, ":", line], []}, " ", msg], single_line => true}), F(E#{msg => {report, #{k => v, l => [1, 2]}}}, #{template => [msg]}), F(E#{msg => {string, "plain"}}, #{template => ["<", msg, ">"]}), F(E, #{template => [time, " ", msg], time_offset => "Z"}), F(E#{msg => {"a~nb", []}}, #{template => [msg], single_line => true}), F(E, #{template => [msg], max_size => 8}), F(E, #{template => [msg], chars_limit => 12}),
    probe:line([logger:compare_levels(error, info), logger_formatter:check_config(#{template => x}), logger:format_report(#{a => 1})]).
