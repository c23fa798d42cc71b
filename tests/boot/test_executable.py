"""The executable, from its command line to its exit status, beside stock."""
from __future__ import absolute_import

import os

import pytest

from tests import subproc
from tests.boot.stock import FROM_ENVIRONMENT

REPORT = ('halt(lists:flatten(io_lib:format("~w~n~w", [init:get_arguments(), '
          '[erlang:system_info(X) || X <- [process_limit, port_limit, schedulers, '
          'schedulers_online, min_heap_size, thread_pool_size, compat_rel]]]))).')


def run(argv, **env):
    """A Finished; without the JIT compiler, which is of no matter here."""
    clean = dict((name, "") for name in FROM_ENVIRONMENT)
    clean.update(ERL_CRASH_DUMP_SECONDS="0", ENIGMA_JIT="off", **env)
    return subproc.run(argv, env=clean, timeout=60)


@pytest.mark.parametrize("flags", [
    "", "+P 5000 +Q2000 +hms 500", "+S 2:2", "+S 4:2 +A 3 -x y", "+R 24 -- a b"])
def test_flags_reach_the_node(enigma, erl, flags):
    words = ["+S", "1"] + flags.split() + ["-noshell", "-eval", REPORT, "-extra", "z"]
    expected = run(["erl"] + words)
    got = run([enigma, "-root", erl.root] + words)
    assert expected.status == got.status == 1
    assert got.err.split("\r\n")[1:] == expected.err.split("\r\n")[1:]
    assert "[{root,[[" in got.err and not got.expired


@pytest.mark.parametrize("program, status", [
    ("halt().", 0), ("halt(7).", 7), ("halt(256).", 0), ("halt(0, [{flush, false}]).", 0),
    ("halt(abort).", -6), ("halt(\"slogan\").", 1)])
def test_ends(enigma, program, status):
    words = ["-noshell", "-eval", program]
    expected = run(["erl"] + words)
    got = run([enigma] + words)
    assert (got.status, got.out, got.err) == (expected.status, expected.out, expected.err)
    assert got.status == status


def test_erl_of_the_tree(enigma, otp_bin):
    words = ["-emu_args_exit", "+S", "2", "-x"]
    got = run([os.path.join(otp_bin, "erl")] + words)
    assert got.status == 0
    root = os.path.dirname(otp_bin)
    alone = run([enigma] + words, ENIGMA_ROOT=root).out
    assert alone.replace("\n%s\n" % enigma, "\nerl\n") == got.out     # the program's name
    assert run([os.path.join(otp_bin, "erl"), "+V"]).err == run(["erl", "+V"]).err


def test_a_wrong_line_is_one_line(enigma):
    for words in [["+foo"], ["+S"], ["+P", "5"], ["-root", "/nowhere"], ["--jit", "x"]]:
        got = run([enigma] + words)
        assert got.status == 1 and got.out == ""
        assert got.err.startswith("enigma-c: ") and got.err.count("\n") == 1
