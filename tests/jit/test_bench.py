"""The benchmark programs give the results of stock OTP, whatever the JIT compiler does.

jit/bench/programs/GOLDEN.txt has the hash of what each program gives.
"""
from __future__ import absolute_import

import os

import pytest

from tests import conftest, subproc

PROGRAMS = os.path.join(conftest.TOP, "jit", "bench", "programs")
LIMIT = 280                     # seconds for all programs in one mode
MODES = [
    ("on", [], {}),
    ("off", ["--jit", "off"], {}),
    ("eager", ["--jit", "threshold=3,function_threshold=3,trace_eagerness=2"], {}),
    ("small nursery", [], {"PYPY_GC_NURSERY": "100K"}),     # finds missing roots
]


def golden(size):
    """{program: hash} of GOLDEN.txt for a size."""
    hashes = {}
    with open(os.path.join(PROGRAMS, "GOLDEN.txt")) as lines:
        for line in lines:
            if not line.startswith("#"):
                program, its_size, value = line.split()
                if its_size == size:
                    hashes[program] = int(value)
    return hashes


def hashes_of(output):
    """{program: hash} of what bench:main/1 printed: the hash is a line's last word."""
    words = [line.split() for line in output.splitlines()]
    return dict((line[0], int(line[-1])) for line in words if len(line) == 7)


@pytest.fixture(scope="module")
def ebin(stock, tmpdir_factory):
    folder = str(tmpdir_factory.mktemp("bench"))
    sources = [os.path.join(PROGRAMS, name) for name in sorted(os.listdir(PROGRAMS))
               if name.endswith(".erl")]
    done = subproc.run([os.path.join(stock, "erlc"), "-W0", "-o", folder] + sources)
    assert done.status == 0, done.out + done.err
    return folder


def run(emulator, ebin, size, options, env):
    names = [name[len("b_"):] for name in sorted(golden(size))]
    return subproc.run([emulator] + options + ["-noshell", "-pa", ebin, "-s", "bench", "main",
                                               "-extra", size, "1"] + names,
                       timeout=LIMIT, env=env, cwd=ebin)


@pytest.mark.parametrize("size", ["small", "std"])
@pytest.mark.parametrize("options, env", [mode[1:] for mode in MODES],
                         ids=[mode[0] for mode in MODES])
def test_results_are_golden(enigma, ebin, size, options, env):
    done = run(enigma, ebin, size, options, env)
    assert hashes_of(done.out) == golden(size), done.err
    assert (done.err, done.status, done.expired) == ("", 0, False)


def test_hashes_are_those_of_stock(stock, ebin):
    """GOLDEN.txt itself; b_compile depends on the version of OTP."""
    done = run(os.path.join(stock, "erl"), ebin, "small", [], {})
    got = hashes_of(done.out)
    wanted = golden("small")
    assert len(wanted) > 30
    got.pop("b_compile")
    wanted.pop("b_compile")
    assert got == wanted
