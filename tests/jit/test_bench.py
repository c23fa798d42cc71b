"""The benchmark programs give the results of stock OTP, whatever the JIT compiler does.

GOLDEN.txt in jit/bench/programs and jit/bench/others has the hash of what each program
gives.
"""
from __future__ import absolute_import

import glob
import os

import pytest

from tests import conftest, subproc

BENCH = os.path.join(conftest.TOP, "jit", "bench")
DRIVER = os.path.join(BENCH, "programs", "bench.erl")
LIMIT = 280                     # seconds for all programs in one mode
MODES = [
    ("on", [], {}),
    ("off", ["--jit", "off"], {}),
    ("eager", ["--jit", "threshold=3,function_threshold=3,trace_eagerness=2"], {}),
    ("small nursery", [], {"PYPY_GC_NURSERY": "100K"}),     # finds missing roots
]


def golden(folder, size):
    """{program: hash} of GOLDEN.txt for a size; folder: "programs" or "others"."""
    hashes = {}
    with open(os.path.join(BENCH, folder, "GOLDEN.txt")) as lines:
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
def ebins(stock, tmpdir_factory):
    """{folder: where its compiled modules are}."""
    found = {}
    for folder in ("programs", "others"):
        found[folder] = str(tmpdir_factory.mktemp(folder))
        sources = set(glob.glob(os.path.join(BENCH, folder, "*.erl")) + [DRIVER])
        done = subproc.run([os.path.join(stock, "erlc"), "-W0", "-o", found[folder]] +
                           sorted(sources))
        assert done.status == 0, done.out + done.err
    return found


def run(emulator, ebins, folder, size, options, env):
    """Run all programs of a folder in one virtual machine."""
    names = [name[len("b_"):] for name in sorted(golden(folder, size))]
    ebin = ebins[folder]
    return subproc.run([emulator] + options + ["-noshell", "-pa", ebin, "-s", "bench", "main",
                                               "-extra", size, "1"] + names,
                       timeout=LIMIT, env=env, cwd=ebin)


@pytest.mark.parametrize("size", ["small", "std"])
@pytest.mark.parametrize("options, env", [mode[1:] for mode in MODES],
                         ids=[mode[0] for mode in MODES])
def test_results_are_golden(enigma, ebins, size, options, env):
    done = run(enigma, ebins, "programs", size, options, env)
    assert hashes_of(done.out) == golden("programs", size), done.err
    assert (done.err, done.status, done.expired) == ("", 0, False)


def test_results_of_others_are_golden(enigma, ebins):
    done = run(enigma, ebins, "others", "small", [], {})
    assert hashes_of(done.out) == golden("others", "small"), done.err
    assert (done.err, done.status, done.expired) == ("", 0, False)


@pytest.mark.parametrize("folder", ["programs", "others"])
def test_hashes_are_those_of_stock(stock, ebins, folder):
    """GOLDEN.txt itself; b_compile depends on the version of OTP."""
    done = run(os.path.join(stock, "erl"), ebins, folder, "small", [], {})
    got = hashes_of(done.out)
    wanted = golden(folder, "small")
    assert len(wanted) > 30
    got.pop("b_compile", None)
    wanted.pop("b_compile", None)
    assert got == wanted


def rounds(enigma, ebins, goldens):
    """What jit/bench/rounds does, for one round."""
    paths = [word for folder in ("programs", "others") for word in ("-pa", ebins[folder])]
    return subproc.run([enigma, "-noshell"] + paths + ["-run", "rounds", "main", "-extra", "0"] +
                       goldens, timeout=LIMIT, cwd=ebins["programs"])


def test_all_programs_in_one_virtual_machine(enigma, ebins):
    done = rounds(enigma, ebins, [os.path.join(BENCH, folder, "GOLDEN.txt")
                                  for folder in ("programs", "others")])
    last = done.out.splitlines()[-1].split()
    assert last[:2] == ["round", "1"] and len(last) == 7, done.out + done.err
    assert (done.err, done.status, done.expired) == ("", 0, False)


def test_a_wrong_result_ends_the_rounds(enigma, ebins, tmpdir):
    wrong = tmpdir.join("GOLDEN.txt")
    wrong.write("# name size phash2\nb_fib std 1\nb_fib small 1\n")
    done = rounds(enigma, ebins, [str(wrong)])
    assert done.status == 1 and "instead of 1" in done.out, done.out + done.err
