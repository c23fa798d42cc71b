"""Damaged .beam files and external terms on the executable, beside stock.

The programs are in damaged/: item N is the same bytes wherever it is made.  Stock
cannot load all of them: it runs out of memory or crashes with about one in 200.
"""
from __future__ import absolute_import

import glob
import os
import re

import pytest

from tests import subproc
from tests.boot.stock import Stock

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "damaged")
ITEMS = 10000
COMPARED = 1500                 # .beam files that stock loads too
CALLED = 1000                   # that are called if they can be loaded
MAX_PEAK = 400000               # kilobytes that the executable may take at most
STOCK_MEMORY = 2500000          # kilobytes of addresses that stock gets

# Modules that a virtual machine which loads damaged files does not need itself.
MODULES = {
    "stdlib": "digraph dict calendar base64 array io_lib_fread digraph_utils erl_posix_msg "
              "edlin_expand pool random math dets_utils timer sys gen_fsm zip log_mf_h dets_sup "
              "win32reg sofs ms_transform erl_tar",
    "kernel": "pg seq_trace inet_dns wrap_log_reader erl_ddll gen_udp disk_log_1 ram_file",
    "elixir": "Elixir.List Elixir.Map Elixir.Keyword Elixir.Tuple Elixir.Range Elixir.Integer "
              "Elixir.Float Elixir.Regex Elixir.URI Elixir.Version Elixir.Access Elixir.MapSet "
              "Elixir.Bitwise Elixir.Date elixir_bitstring Elixir.StringIO Elixir.OptionParser "
              "Elixir.Record Elixir.Inspect.Algebra"}


def folder_of(application):
    """The ebin folder of an application, or None."""
    if application == "elixir":
        for folder in os.environ["PATH"].split(os.pathsep):
            program = os.path.realpath(os.path.join(folder, "elixir"))
            ebin = os.path.join(os.path.dirname(program), "..", "lib", "elixir", "ebin")
            if os.path.isdir(ebin):
                return os.path.realpath(ebin)
        return None
    return glob.glob(os.path.join(Stock().root, "lib", application + "-*", "ebin"))[0]


def files():
    """The paths of the .beam files to be damaged."""
    paths = []
    for application in ["stdlib", "kernel", "elixir"]:
        folder = folder_of(application)
        if folder is not None:
            paths += [os.path.join(folder, name + ".beam")
                      for name in MODULES[application].split()]
    return [path for path in paths if os.path.exists(path)]


@pytest.fixture(scope="module")
def ebin(stock, tmpdir_factory):
    """The folder of the compiled programs."""
    folder = str(tmpdir_factory.mktemp("damaged"))
    sources = sorted(glob.glob(os.path.join(HERE, "*.erl")))
    done = subproc.run([os.path.join(stock, "erlc"), "-o", folder] + sources)
    assert done.status == 0, done.out + done.err
    return folder


def evaluate(emulator, ebin, program):
    """Run an expression; a Finished.  Nothing is logged: each refused file would be."""
    words = [emulator, "-noshell", "-kernel", "logger_level", "none", "-pa", ebin]
    elixir = folder_of("elixir")
    if elixir is not None:
        words += ["-pa", elixir]
    limit = "ulimit -c 0; "
    if emulator.endswith("erl"):
        limit += "ulimit -v %d; " % STOCK_MEMORY
    return subproc.run(["/bin/sh", "-c", limit + 'exec "$@"', "sh"] + words +
                       ["-eval", program + ", halt()."], timeout=200, cwd=ebin,
                       env={"ERL_CRASH_DUMP_SECONDS": "0", "LC_ALL": "C.UTF-8"})


def load(emulator, ebin, first, last, calls=0):
    """Load some items -> a Finished."""
    return evaluate(emulator, ebin, "damaged_beams:load(lists:seq(%d, %d), %d, [%s])" % (
        first, last, calls, ", ".join(['"%s"' % path for path in files()])))


def results(done):
    """{item: what was printed of it}."""
    return dict((int(number), result) for number, result in
                re.findall(r"^(\d+) (.*)$", done.out, re.M))


def in_parts(emulator, ebin, last, calls=0):
    """Items 1 to last, with a new virtual machine behind each item that ends one ->
    ({item: class}, number of ends).  What was printed last may be missing."""
    classes, ends, first = {}, 0, 1
    while first <= last:
        done = load(emulator, ebin, first, last, calls)
        found = results(done)
        classes.update(found)
        if done.status == 0:
            break
        ends += 1
        first = max(found or [first - 1]) + 2
    return classes, ends


@pytest.fixture(scope="module")
def loaded(enigma, ebin):
    """A Finished of all items."""
    return load(enigma, ebin, 1, ITEMS)


def test_each_file_is_loaded_or_refused(loaded):
    assert loaded.status == 0 and not loaded.expired, loaded.err[-2000:]
    found = results(loaded)
    assert sorted(found) == range(1, ITEMS + 1)
    assert set(found.values()) == set(["ok", "badfile"])
    assert found.values().count("ok") > ITEMS / 5


def test_little_memory_is_taken(loaded):
    assert int(re.search(r"VmHWM:\s*(\d+) kB", loaded.out).group(1)) < MAX_PEAK


def test_files_beside_stock(loaded, stock, ebin):
    """What stock refuses is refused.  A few constants of a wrong type are not, and
    stock trusts more: it lets wrong labels, frames and numbers of arguments pass."""
    ours = results(loaded)
    expected, _ = in_parts(os.path.join(stock, "erl"), ebin, COMPARED)
    assert len(expected) > COMPARED * 0.9
    laxer = [item for item in expected if (expected[item], ours[item]) == ("badfile", "ok")]
    stricter = [item for item in expected if (expected[item], ours[item]) == ("ok", "badfile")]
    assert len(laxer) <= len(expected) / 200, laxer
    assert len(stricter) <= len(expected) / 16, stricter


def test_calls(enigma, ebin):
    """Types of values are not checked, so that damaged code may end the virtual
    machine (stock more often); hardly any does."""
    classes, ends = in_parts(enigma, ebin, CALLED, 1)
    assert "ok" in classes.values()
    assert ends <= CALLED / 100


ERROR = "{error,badarg}"


def split(result):
    """The results with [safe], without options, with [used]."""
    return re.match(r"\{(.*),(\{.*\}),(\{.*\}),(\w+)\}$", result).groups()


def test_terms_beside_stock(enigma, stock, ebin):
    program = "damaged_terms:decode(1, %d)" % ITEMS
    ours = evaluate(enigma, ebin, program)
    assert ours.status == 0, ours.err[-2000:]
    ours = results(ours)
    expected = results(evaluate(os.path.join(stock, "erl"), ebin, program))
    assert sorted(ours) == sorted(expected) == range(1, ITEMS + 1)
    for item in expected:
        safe, plain, used, internal = split(ours[item])
        safe_there, plain_there, used_there, _ = split(expected[item])
        if internal == "true" and (plain, used) == (ERROR, ERROR):
            continue            # stock reads tags that it uses inside only
        assert (item, plain, used) == (item, plain_there, used_there)
        # In front of an error atoms have been made here, which are safe from then on.
        assert safe == safe_there or safe_there == ERROR and safe == plain
