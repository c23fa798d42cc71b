"""The resident memory of the executable does not grow while it does the same things
over and over.

memory/soak.erl does them and prints kilobytes; with a longer duration it is also the
program for a trial of hours:

    enigma-c -noshell -pa FOLDER -eval 'soak:main(36000, 60), halt().'
"""
from __future__ import absolute_import

import os

import pytest

from tests import subproc

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "memory")
SECONDS = 20
WARM = 10                       # seconds that do not count
GROWTH = 1500                   # kilobytes that may be more in the second half of the rest
# Else the collector starts to look at old objects at 256 MB.
COLLECTOR = {"PYPY_GC_NURSERY": "2M", "PYPY_GC_MIN": "20M"}


@pytest.fixture(scope="module")
def ebin(stock, tmpdir_factory):
    folder = str(tmpdir_factory.mktemp("memory"))
    done = subproc.run([os.path.join(stock, "erlc"), "-o", folder,
                        os.path.join(HERE, "soak.erl")])
    assert done.status == 0, done.out + done.err
    return folder


def run(enigma, ebin, options, parts):
    """[(second, rounds, kilobytes)]."""
    done = subproc.run(
        [enigma] + options + ["-noshell", "-pa", ebin, "-eval",
                              "soak:main(%d, 1, %s), halt()." % (SECONDS, parts)],
        timeout=SECONDS + 60, env=COLLECTOR, cwd=ebin)
    assert done.status == 0 and not done.err, done.err[-2000:]
    return [map(int, line.split()) for line in done.out.splitlines()]


@pytest.mark.parametrize("options, parts", [
    (["--jit", "off"], "soak:parts()"),
    # Compiled loops of modules that are gone are kept for a while, up to some 100 MB.
    ([], "soak:parts() -- [code]")], ids=["interpreted", "compiled"])
def test_memory_does_not_grow(enigma, ebin, options, parts):
    rows = [row for row in run(enigma, ebin, options, parts) if row[0] > WARM]
    middle = rows[:len(rows) / 2]
    last = rows[len(rows) / 2:]
    assert last[-1][1] > middle[0][1] + 100                     # it does something
    assert max(row[2] for row in last) < max(row[2] for row in middle) + GROWTH, rows
