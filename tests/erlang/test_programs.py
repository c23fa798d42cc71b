"""Each program of these folders gives on the executable what it gives on stock OTP.

What stock gives is kept in build/programs/stock, by a checksum of the program, of
support/ and of OTP's version.
"""
from __future__ import absolute_import

import os
import Queue
import threading

import pytest

from tests import conftest, subproc
from tests.erlang import programs

WORKERS = 2
PYPY = os.path.join(conftest.TOP, "build", "bin", "pypy")    # runs them in a third of the time
LIMIT = 60                      # seconds for one program
GROUP_LIMIT = 280


class Runner(object):
    """Runs all programs that were asked for in the background, some at a time."""

    def __init__(self, emulator, wanted):
        self.emulator = emulator
        self.ebin = programs.compiled(conftest.STOCK)
        self.results = dict((p.name, None) for p in wanted)
        self.done = threading.Condition()
        self.queue = Queue.Queue()
        for program in wanted:
            self.queue.put(program)
        for _ in range(WORKERS):
            worker = threading.Thread(target=self.work)
            worker.daemon = True
            worker.start()

    def work(self):
        while True:
            try:
                program = self.queue.get_nowait()
            except Queue.Empty:
                return
            try:
                result = (programs.expected(program, self.ebin, conftest.STOCK),
                          programs.run(program, self.ebin, self.emulator, LIMIT))
            except Exception as e:
                result = e
            with self.done:
                self.results[program.name] = result
                self.done.notify_all()

    def result(self, program):
        with self.done:
            while self.results[program.name] is None:
                self.done.wait(0.5)             # with a limit, so that signals arrive
        result = self.results[program.name]
        if isinstance(result, Exception):
            raise result
        return result


@pytest.fixture(scope="session")
def runner(enigma, request):
    wanted = [item.callspec.params["program"] for item in request.session.items
              if getattr(item, "originalname", "") == "test_same_as_stock"]
    return Runner(enigma, wanted)


def known_differences():
    """{program: why} of known_differences.txt: what is not as on stock yet."""
    reasons = {}
    with open(os.path.join(programs.HERE, "known_differences.txt")) as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                name, reason = line.strip().split(None, 1)
                reasons[name] = reason
    return reasons


def marked():
    """All programs; those that are known to differ are expected to fail, and counted."""
    reasons = known_differences()
    unknown = set(reasons) - set(map(str, programs.ALL))
    assert not unknown, unknown
    return [pytest.param(program, id=str(program), marks=pytest.mark.xfail(
        reason=reasons[str(program)])) if str(program) in reasons else
        pytest.param(program, id=str(program)) for program in programs.ALL]


@pytest.mark.parametrize("program", marked())
def test_same_as_stock(program, runner):
    wanted, got = runner.result(program)
    assert got == wanted


def test_programs_are_well_named():
    names = [program.name for program in programs.ALL]
    assert len(names) == len(set(names))
    assert len(names) >= 320


def test_group_untranslated(stock, tmpdir):
    """One run of the virtual machine in Python, for all programs so marked."""
    ebin = programs.compiled(stock)
    names = [program.name for program in programs.ALL if program.untranslated]
    words = ["-noshell", "-pa", ebin, "-eval",
             "probe:group([%s]), halt()." % ",".join(names)]
    here = subproc.run([PYPY, os.path.join(conftest.TOP, "targetenigma.py")] + words,
                       timeout=GROUP_LIMIT, cwd=str(tmpdir), env=programs.environment(str(tmpdir)))
    there = subproc.run([os.path.join(stock, "erl")] + words, cwd=str(tmpdir),
                        env=programs.environment(str(tmpdir)))
    assert there.out.count("\n") > len(names)
    own = [line for line in here.err.splitlines() if not line.startswith("[version:")]
    assert (here.out, own, here.status) == (there.out, [], 0)
