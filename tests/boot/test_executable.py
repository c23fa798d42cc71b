"""The executable on its main jobs: a shell over a pipe, -eval, OTP's own tools."""
from __future__ import absolute_import

import os

from tests.subproc import run


def test_eval_prints_the_release(enigma):
    done = run([enigma, '-noshell', '-eval',
                'io:format("~s~n",[erlang:system_info(otp_release)]), halt().'])
    assert (done.out, done.err, done.status) == ('25\n', '', 0)


def test_the_shell_reads_expressions_from_a_pipe(enigma, stock):
    text = 'lists:sum([X*X || X <- lists:seq(1,100)]).\n'
    done = run([enigma], stdin=text)
    assert '338350' in done.out
    other = run([os.path.join(stock, 'erl')], stdin=text)
    assert (done.out, done.status) == (other.out, other.status)


def test_the_status_of_halt(enigma):
    assert run([enigma, '-noshell', '-eval', 'halt(7).']).status == 7


def test_an_error_in_eval_ends_with_status_1(enigma):
    assert run([enigma, '-noshell', '-eval', 'error(oops).']).status == 1


def erlc_agrees(tmpdir, otp_bin, stock, source, options=()):
    """Compile with both erlc: the same bytes, the same text."""
    results = []
    for name, folder in [('ours', otp_bin), ('theirs', stock)]:
        out = tmpdir.mkdir(name)
        path = os.environ['PATH']
        done = run([os.path.join(folder, 'erlc')] + list(options) +
                   ['-o', str(out), source], timeout=240,
                   env={'PATH': folder + os.pathsep + path})
        beams = sorted(out.listdir())
        results.append((done.out, done.err, done.status,
                        [(beam.basename, beam.read('rb')) for beam in beams]))
    assert results[0] == results[1]
    assert results[0][3]


def test_erlc_makes_the_same_bytes(enigma, tmpdir, otp_bin, stock):
    source = tmpdir.join('small.erl')
    source.write('-module(small).\n-export([f/1]).\n'
                 'f(X) when is_list(X) -> [Y * 2 || Y <- X];\n'
                 'f(#{a := B}) -> <<B:16>>.\n')
    erlc_agrees(tmpdir, otp_bin, stock, str(source), ['+deterministic'])


def test_escript_hands_on_arguments_and_status(enigma, tmpdir, otp_bin):
    script = tmpdir.join('hello')
    script.write('#!/usr/bin/env escript\n'
                 'main(Args) -> io:format("~p~n", [Args]), halt(3).\n')
    done = run([os.path.join(otp_bin, 'escript'), str(script), 'a', 'b c'],
               env={'PATH': otp_bin + os.pathsep + os.environ['PATH']})
    assert (done.out, done.status) == ('["a","b c"]\n', 3)


def test_elixir_evaluates(enigma, otp_bin):
    done = run(['elixir', '-e', 'IO.puts(Enum.sum(1..100))'], timeout=120,
               env={'PATH': otp_bin + os.pathsep + os.environ['PATH']})
    assert (done.out, done.status) == ('5050\n', 0)
