# -*- coding: utf-8 -*-
"""escript on the executable gives what it gives on stock."""
from __future__ import absolute_import

import pytest

FACT = '''#!/usr/bin/env escript
%% -*- erlang -*-
%%! -smp enable -hidden
-mode(MODE).
-record(r, {a, b = 2}).
main([Text]) ->
    try list_to_integer(Text) of
        N -> io:format("~s ~w! = ~w ~p~n", [filename:basename(escript:script_name()), N,
                                            fact(N), #r{a = N}])
    catch
        error:badarg -> io:format(standard_error, "usage: fact N~n", []), halt(2)
    end;
main(Words) ->
    io:format("~tp~n", [Words]),
    exit({no, Words}).
fact(0) -> 1;
fact(N) -> N * fact(N - 1).
'''


@pytest.mark.parametrize("mode", ["compile", "interpret", "native"])
@pytest.mark.parametrize("words, status", [("20", 0), ("x", 2), ("a 'b c' é", 127)])
def test_script(beside, mode, words, status):
    done = beside.check("escript ./fact %s" % words, {"fact": FACT.replace("MODE", mode)})
    assert done["status"] == status


@pytest.mark.parametrize("source", [
    "#!/usr/bin/env escript\nmain(_) -> 1 +.\n",
    "#!/usr/bin/env escript\nmain(_) -> foo().\n",
    "#!/usr/bin/env escript\nmain(_) -> X.\n",
    "#!/usr/bin/env escript\n-export([main/1]).\nf() -> ok.\nmain(X) -> Y = 1, hd(X).\n",
    "#!/usr/bin/env escript\nmain(_) -> throw(ball).\n",
    "#!/usr/bin/env escript\nmain(_) -> lists:map(fun(X) -> 1 / X end, [2, 0]).\n",
    "#!/usr/bin/env escript\nmain(_) -> file:consult(\"nothing\").\n",
    "#!/usr/bin/env escript\nno_main(_) -> ok.\n",
    ""])
@pytest.mark.parametrize("flags", ["", "-c ", "-i ", "-s "])
def test_script_with_errors(beside, source, flags):
    beside.check("escript %sbad a" % flags, {"bad": source})


def test_executed_by_its_first_line(beside):
    done = beside.check("chmod +x fact; ./fact 5; ./fact; echo $?",
                        {"fact": FACT.replace("MODE", "compile")})
    assert "5! = 120" in done["out"]


def test_reads_standard_input(beside):
    source = '''#!/usr/bin/env escript
main([]) ->
    {ok, [N]} = io:fread("how many? ", "~d"),
    _ = io:get_line(""),
    Lines = [io:get_line("") || _ <- lists:seq(1, N)],
    io:format("~tp ~tp~n", [Lines, io:get_chars("", 4)]),
    io:format("~tp~n", [io:read('')]),
    io:format("~tp ~tp~n", [io:get_line(""), io:get_line("")]).
'''
    done = beside.check("escript ask", {"ask": source}, "2\nä\nb\n1234{a,\n \"b\"}.\nend")
    assert "eof" in done["out"]


def test_archive(beside):
    files = {
        "make.erl": '''-module(make).
-export([main/0]).
main() ->
    {ok, inner, Inner} = compile:file(inner, [binary]),
    {ok, tool, Tool} = compile:file(tool, [binary]),
    ok = escript:create("tool", [shebang, {comment, "made"}, {emu_args, "-escript main tool"},
        {archive, [{"tool/ebin/tool.beam", Tool}, {"tool/ebin/inner.beam", Inner},
                   {"tool/priv/data.txt", <<"some data">>}], []}]),
    ok = escript:create("single", [shebang, {beam, Tool}]),
    ok = escript:create("source", [shebang, {source, <<"main(X) -> io:write(X).">>}]),
    {ok, Sections} = escript:extract("source", []),
    io:format("~p~n", [Sections]).
''',
        "inner.erl": "-module(inner).\n-export([f/1]).\nf(X) -> {inner, X}.\n",
        "tool.erl": '''-module(tool).
-export([main/1]).
main(Words) ->
    io:format("~p~n", [catch inner:f(Words)]),
    File = filename:join([escript:script_name(), "tool", "priv", "data.txt"]),
    io:format("~p~n", [erl_prim_loader:get_file(File)]),
    halt(length(Words)).
'''}
    # Archives hold the time at which they were made.
    done = beside.check("erlc make.erl && erl -noshell -s make main -s init stop && "
                        "escript tool a b; echo $?; escript single c; echo $?; "
                        "escript source d; rm tool single", files)
    assert "some data" in done["out"] and "\n2\n" in done["out"]
