"""erlc on the executable makes of OTP's own modules what it makes on stock.

All modules of stdlib and compiler, byte by byte.  What stock makes is kept in
build/programs/beams, by a checksum of the sources and of OTP's version.
"""
from __future__ import absolute_import

import glob
import os

import pytest

from tests import conftest, subproc
from tests.erlang import programs

KEPT = os.path.join(conftest.TOP, "build", "programs", "beams")
GROUPS = {"compiler": ("compiler", 0, 1), "stdlib 1": ("stdlib", 0, 2), "stdlib 2": ("stdlib", 1, 2)}
LIMIT = 280
# The stock emulator under the tree that the executable runs in: the names of
# included files are part of a .beam file.
STOCK_ERL = """#!/bin/sh
export ROOTDIR=%s BINDIR=%s EMU=beam PROGNAME=erl
exec "$BINDIR/erlexec" "$@"
"""


def application(otp_bin, name):
    """The folder of an application."""
    found = glob.glob(os.path.join(os.path.dirname(otp_bin), "lib", name + "-*"))
    assert len(found) == 1, found
    return found[0]


def sources(otp_bin, group):
    """The paths of the sources of a group: every n-th of an application."""
    name, first, step = GROUPS[group]
    folder = os.path.join(application(otp_bin, name), "src")
    paths = sorted(glob.glob(os.path.join(folder, "*.erl")))
    if not paths:
        pytest.skip("the sources of OTP are not installed")
    return paths[first::step]


def compile_all(otp_bin, paths, folder, emulator):
    """Compile into a folder; a Finished.  In one run, so that much is compiled in a
    virtual machine that has compiled much."""
    includes = []
    for name in ("stdlib", "kernel"):
        includes += ["-I", os.path.join(application(otp_bin, name), "include")]
    words = [os.path.join(otp_bin, "erlc"), "+debug_info", "-o", folder,
             "+{d,'COMPILER_VSN',\"1\"}"] + includes + paths
    env = programs.environment(folder, {"ERLC_EMULATOR": emulator})
    return subproc.run(words, timeout=LIMIT, env=env, cwd=conftest.TOP)


def of_stock(stock, otp_bin, paths):
    """The folder of what stock makes of them, its output included."""
    headers = glob.glob(os.path.join(os.path.dirname(paths[0]), "*.hrl"))
    name = programs.checksum(paths + sorted(headers), programs.otp_version(stock), conftest.TOP, otp_bin)
    kept = os.path.join(KEPT, name)
    if not os.path.isdir(kept):
        folder = "%s.%d" % (kept, os.getpid())
        os.makedirs(folder)
        emulator = os.path.join(folder, "erl")
        bindir = glob.glob(os.path.join(os.path.dirname(stock), "erts-*", "bin"))[0]
        with open(emulator, "w") as script:
            script.write(STOCK_ERL % (os.path.dirname(otp_bin), bindir))
        os.chmod(emulator, 0o755)
        done = compile_all(otp_bin, paths, folder, emulator)
        assert done.status == 0 and not done.expired, done.out
        os.remove(emulator)
        with open(os.path.join(folder, "output"), "w") as output:
            output.write(done.out)
        os.rename(folder, kept)
    return kept


def contents(folder):
    """{name: contents} of the files of a folder."""
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name)) as opened:
            found[name] = opened.read()
    return found


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_same_beam_files(enigma, stock, otp_bin, tmpdir, group):
    paths = sources(otp_bin, group)
    wanted = contents(of_stock(stock, otp_bin, paths))
    done = compile_all(otp_bin, paths, str(tmpdir), os.path.join(otp_bin, "erl"))
    got = contents(str(tmpdir))
    assert (done.status, done.err, done.expired) == (0, "", False)
    assert done.out == wanted.pop("output")
    assert len(wanted) == len(paths) > 40
    assert [name for name in sorted(wanted) if got.get(name) != wanted[name]] == []
