"""Fixtures and options that all tests share.

    --enigma=FILE   the executable to test (default: ./enigma-c, where it is there)
    --tally=FILE    add the counts of this run to FILE, for tests/run

A test that uses the fixture `enigma` has the marker `executable`.  Without an
executable such tests are deselected; a FILE that is named must be there.
A test that lasts longer than ENIGMA_TEST_TIMEOUT seconds (300) fails; what its fixtures
run has limits of its own.

The `erl` and `erlc` on PATH are those of the OTP that translate.sh found or fetched.

Asserts in a test file are rewritten by pytest, which makes them no RPython: a file
whose own functions are translated has PYTEST_DONT_REWRITE in its docstring.
"""
from __future__ import absolute_import

import glob
import json
import os
import signal
import subprocess

import pytest

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
STOCK = os.path.join(TOP, "build", "stock", "bin")
COUNTED = ["passed", "failed", "error", "skipped", "xfailed", "xpassed"]


def pytest_addoption(parser):
    parser.addoption("--enigma", metavar="FILE", help="the executable to test")
    parser.addoption("--tally", metavar="FILE", help="add the counts to FILE")


def pytest_configure(config):
    config.addinivalue_line("markers", "executable: needs the translated executable")
    if os.path.isdir(STOCK):
        os.environ["PATH"] = STOCK + os.pathsep + os.environ["PATH"]
    named = config.getoption("--enigma")
    if named and not os.access(named, os.X_OK):
        raise pytest.UsageError("--enigma: %s is not there or cannot be executed" % named)


def executable(config):
    """Return the absolute path of the executable to test, or None."""
    path = config.getoption("--enigma") or os.path.join(TOP, "enigma-c")
    return os.path.abspath(path) if os.access(path, os.X_OK) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    wanted, unwanted = [], []
    for item in items:
        if "enigma" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.executable)
        if item.get_closest_marker("executable") and executable(config) is None:
            unwanted.append(item)
        else:
            wanted.append(item)
    if unwanted:
        config.hook.pytest_deselected(items=unwanted)
        items[:] = wanted


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    """Fail a test that hangs, wherever it hangs."""
    limit = int(os.environ.get("ENIGMA_TEST_TIMEOUT", "300"))

    def expired(number, frame):
        raise RuntimeError("the test lasted longer than %d s" % limit)
    before = signal.signal(signal.SIGALRM, expired)
    signal.alarm(limit)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def pytest_terminal_summary(terminalreporter):
    """Add what was counted to the file of --tally: one JSON object."""
    path = terminalreporter.config.getoption("--tally")
    if not path:
        return
    tally = {}
    if os.path.exists(path):
        with open(path) as before:
            tally = json.load(before)
    for outcome in COUNTED:
        reports = terminalreporter.stats.get(outcome, [])
        tally[outcome] = tally.get(outcome, 0) + len(reports)
    with open(path, "w") as after:
        json.dump(tally, after)


@pytest.fixture(scope="session")
def enigma(request):
    """The absolute path of the executable under test."""
    path = executable(request.config)
    assert path is not None, "there is no executable: run translate.sh"
    return path


@pytest.fixture(scope="session")
def stock():
    """The bin folder of the OTP to compare with: stock/erl, stock/erlc ..."""
    assert os.path.exists(os.path.join(STOCK, "erl")), \
        "there is no OTP: run translate.sh --setup-only"
    return STOCK


@pytest.fixture(scope="session")
def otp_bin(enigma, stock, tmpdir_factory):
    """The bin folder of the OTP tree whose emulator is the executable."""
    tree = os.path.join(TOP, "otp", "root")
    assert os.path.exists(os.path.join(tree, "bin", "erl")), \
        "there is no OTP tree: run translate.sh --setup-only"
    emulators = glob.glob(os.path.join(tree, "erts-*", "bin", "beam.smp"))
    if [os.path.realpath(path) for path in emulators] != [os.path.realpath(enigma)]:
        otp = os.path.dirname(os.path.realpath(os.path.join(tree, "lib")))
        tree = str(tmpdir_factory.mktemp("otp").join("root"))
        subprocess.check_call([os.path.join(TOP, "otp", "layout.sh"), otp, tree, enigma])
    return os.path.join(tree, "bin")
