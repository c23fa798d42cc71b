"""Each program of these folders gives on Enigma what it gives on stock OTP.

On the executable each runs in a virtual machine of its own; untranslated, all run in
one, those left out that say why (`%% own machine: REASON`).

What stock gives on its own is kept in build/programs/stock, by a checksum of the
program, of support/ and of OTP's version.
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
GROUP_LIMIT = 1500              # for all of them untranslated, beside a translation


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
              if getattr(item, "function", None) is test_same_as_stock]
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


def marked(wanted):
    """The programs; those that are known to differ are expected to fail, and counted."""
    reasons = known_differences()
    unknown = set(reasons) - set(map(str, programs.ALL))
    assert not unknown, unknown
    return [pytest.param(program, id=str(program), marks=pytest.mark.xfail(
        reason=reasons[str(program)])) if str(program) in reasons else
        pytest.param(program, id=str(program)) for program in wanted]


@pytest.mark.parametrize("program", marked(programs.ALL))
def test_same_as_stock(program, runner):
    wanted, got = runner.result(program)
    assert got == wanted


def test_programs_are_well_named():
    names = [program.name for program in programs.ALL]
    assert len(names) == len(set(names))
    assert len(names) >= 330


def test_few_programs_need_a_machine_of_their_own():
    alone = [program for program in programs.ALL if program.own_machine]
    assert len(alone) <= 5
    for program in alone:
        ends_it = "halt(" in program.text or "init:stop(" in program.text
        assert ends_it == (program.own_machine == "it halts")
        assert ends_it or program.env or program.stdin
    assert not [program for program in programs.GROUP if program.env]


@pytest.fixture(scope="module")
def group(stock, request):
    """What stock and Enigma gave for all programs that were asked for, in one run each."""
    wanted = [item.callspec.params["program"] for item in request.session.items
              if getattr(item, "originalname", "") == "test_same_as_stock_untranslated"]
    ebin = programs.compiled(stock)
    return [programs.run_group(wanted, ebin, command, GROUP_LIMIT) for command in (
        [os.path.join(stock, "erl")], [PYPY, os.path.join(conftest.TOP, "targetenigma.py")])]


@pytest.mark.parametrize("program", marked(programs.GROUP))
def test_same_as_stock_untranslated(program, group):
    wanted, got = [programs.parts(done.out)[program.name] for done in group]
    assert programs.text(got) == programs.text(wanted)


def test_untranslated_run_ends_well(group):
    there, here = group
    assert (there.status, there.expired) == (0, False)
    assert (here.status, here.expired) == (0, False)
    own = [line for line in here.err.splitlines() if not line.startswith("[version:")]
    assert own == there.err.splitlines()
