"""erl: what -s, -run and -eval start, output to pipes, and how it all ends."""
from __future__ import absolute_import

import pytest

M = '''-module(m).
-compile([export_all, nowarn_export_all]).
start() -> io:format("start~n").
start(Args) -> io:format("start ~p~n", [Args]).
stop(_) -> io:format("stop~n"), init:stop(3).
fails() -> inner(0) + 1.
inner(X) -> 1 / X.
wrong(X) -> throw({wrong, X}).
slow() -> io:format("~s~n", [lists:duplicate(100000, $x)]), halt(4).
echo() ->
    case io:get_line("") of
        eof -> init:stop();
        Line -> io:put_chars(["<", string:trim(Line), ">\\n"]), echo()
    end.
'''
NO_DATE = " 2>&1 | sed 's/^=\\(.*\\)==== .* ===/=\\1/; s/<0[.0-9]*>/PID/g'"


@pytest.mark.parametrize("words", [
    "-s m -s init stop", "-s m start a b -run m start a b -s init stop", "-run m stop x",
    "-s m wrong a", "-run m wrong a", "-s m nothing", "-s no_module", "-eval 'm:fails()'",
    "-eval '1 +'", "-eval 'X'", "-eval 'm:start(), halt(9)'",
    "-eval 'halt(\"slogan\")'", "-eval 'exit(a)'", "-eval 'throw(a)'", "-eval 'm:undefined(1, [])'",
    "-eval 'io:format(\"~p\", [1, 2])'", "-eval 'erlang:error(a, [b])'",
    "-eval 'io:put_chars(init:get_plain_arguments()), halt()' -extra a b",
    "-eval 'erlang:display(init:get_argument(x)), halt()' -x 1 2 -x 3",
    "-eval 'io:format(standard_error, \"to error~n\", []), halt(1)'",
    "-eval 'spawn(fun() -> m:fails() end), timer:sleep(100), halt(2)'",
    "-eval 'link(spawn(fun() -> exit(bad) end)), timer:sleep(100), halt(2)'",
    "-eval 'exit(whereis(init), kill)' -eval 'timer:sleep(1000), halt(0)'",
    "-eval 'erlang:halt(0, [{flush, false}])'",
    "-eval 'init:stop(\"text\")' -eval 'timer:sleep(5000)'",
    "-eval 'logger:error(\"a ~p\", [b]), logger:notice(#{a => 1}), timer:sleep(50), halt()'",
    "-eval 'error_logger:info_report([{a, b}, \"c\"]), timer:sleep(50), halt()'",
    "-eval 'gen_server:call(no_server, x)'",
    "-boot no_boot", "-config no_config -eval 'halt()'",
    "-kernel logger_level debug -eval 'io:write(logger:get_primary_config()), halt()'",
    "-pa here -pz there -eval 'io:format(\"~s ~s\", [hd(code:get_path()), lists:last(code:get_path())]), halt()'",
    "-mode embedded -eval 'io:write(code:get_mode()), halt()'",
    "-env A b -eval 'io:write(os:getenv(\"A\")), halt()'",
    "+pc unicode -eval 'io:format(\"~p~n\", [[228, 955]]), halt()'"])
def test_start(beside, words):
    command = "erlc m.erl && { erl -noshell %s; echo $?; }" % words
    done = beside.check(command + NO_DATE, {"m.erl": M})
    assert done["out"] != ""


def test_crash_dump_and_status(beside):
    done = beside.check("erl -noshell -eval 'm:no()'; echo $?" + NO_DATE)
    assert "1\n" in done["out"]


@pytest.mark.parametrize("flag", ["-noinput", "-noshell"])
def test_input(beside, flag):
    # --foreground: one SIGTERM, where timeout would send a second to its whole group
    command = "erlc m.erl && { timeout --foreground 3 erl %s -s m echo; echo $?; }" % flag
    done = beside.check(command + NO_DATE, {"m.erl": M}, "one\ntwo\nthree")
    assert ("<three>" in done["out"]) == (flag == "-noshell")


def test_all_is_written_into_a_full_pipe(beside):
    done = beside.check("erlc m.erl; { erl -noshell -s m slow; echo $?; } | { sleep 1; wc -c; }",
                        {"m.erl": M})
    assert done["out"].strip() == "100003"


def test_into_a_closed_pipe(beside):
    program = "[io:format(\"~w~n\", [X]) || X <- lists:seq(1, 200000)], halt(5)"
    done = beside.check("{ erl -noshell -eval '%s' 2>/dev/null; echo $? >status; } | head -2" % program)
    assert done["out"] == "1\n2\n"


def test_one_pipe_into_the_next(beside):
    first = "[io:format(\"~w~n\", [X * X]) || X <- lists:seq(1, 2000)], halt()"
    program = '''-module(sum).
-export([main/0]).
main() -> main(0).
main(N) ->
    case io:get_line("") of
        eof -> io:format("~w~n", [N]), halt();
        Line -> main(N + list_to_integer(string:trim(Line)))
    end.
'''
    done = beside.check("erlc sum.erl; erl -noshell -eval '%s' | erl -noshell -s sum main" % first,
                        {"sum.erl": program})
    assert done["out"] == "%d\n" % sum(x * x for x in range(1, 2001))


def test_make_and_emakefile(beside):
    files = {"Emakefile": '{"src/*", [debug_info, {outdir, "ebin"}, {i, "include"}]}.\n',
             "ebin/.keep": "", "include/a.hrl": "-define(A, 1).\n",
             "src/a.erl": '-module(a).\n-include("a.hrl").\n-export([f/0]).\nf() -> ?A.\n',
             "src/b.erl": "-module(b).\n-export([f/0]).\nf() -> X.\n"}
    done = beside.check("erl -make; echo $?; rm src/b.erl; erl -make; echo $?; erl -make; "
                        "erl -noshell -pa ebin -eval 'io:write(a:f()), halt()'", files)
    assert "ebin/a.beam" in done["files"]


@pytest.mark.parametrize("words", [
    "a.erl", "-Wall a.erl", "-W0 a.erl", "-Werror a.erl", "+to_core a.erl", "-S a.erl", "-P a.erl",
    "-E a.erl", "-DA=2 -o out a.erl", "bad.erl", "x.yrl l.xrl", "missing.erl", "a.txt",
    "-M a.erl", "-MMD -MP a.erl", "+bin_opt_info +recv_opt_info a.erl", "+no_such_option a.erl",
    "-b jam a.erl", "--help", "+inline +native +'{inline,[{g,1}]}' a.erl", "+makedep a.erl"])
def test_erlc(beside, words):
    files = {
        "a.erl": '''-module(a).
-export([f/1, b/1, r/0]).
-include("h.hrl").
-ifdef(A).
-define(B, ?A).
-else.
-define(B, 1).
-endif.
f(Unused) -> [g(X) || X <- [1, ?B]].
g(X) -> #h{x = X}.
b(<<C, R/binary>>) -> [C | b(R)];
b(<<>>) -> [].
r() -> Ref = make_ref(), self() ! Ref, receive Ref -> ok after 0 -> none end.
''',
        "h.hrl": "-record(h, {x, y = \"text\"}).\n",
        "bad.erl": '''-module(bad).
-export([f/1, g/0]).
f(X) -> Y, case X of 1 -> Z = 1; 2 -> ok end, Z.
g() -> 1 = 2, h(, ok.
h() -> #none{}.
''',
        "out/.keep": "", "a.txt": "text\n",
        "x.yrl": '''Nonterminals sum. Terminals number '+'. Rootsymbol sum.
Left 100 '+'.
sum -> sum '+' sum : value('$1') + value('$3').
sum -> number : '$1'.
Erlang code.
value({number, _, N}) -> N;
value(N) -> N.
''',
        "l.xrl": '''Definitions.
D = [0-9]
Rules.
{D}+ : {token, {number, TokenLine, list_to_integer(TokenChars)}}.
\\+ : {token, {'+', TokenLine}}.
[\\s\\n]+ : skip_token.
Erlang code.
'''}
    beside.check("erlc %s; echo $?" % words, files)
