"""The scripts around the VM: the progress lines, the tree of OTP, the subprocess runner."""
from __future__ import absolute_import

import os
import subprocess
import sys

import pytest

from tests.subproc import run

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def progress(log):
    """Feed a log to setup/progress.py; return its status, output, error output."""
    done = run(["python3", os.path.join(TOP, "setup", "progress.py")], stdin=log)
    return done.status, done.out, done.err


def test_progress_names_the_phases():
    status, out, err = progress(
        "[translation:info] RTyping...\n[ee] {translation-task\nstarting rtype_lltype\n"
        "[10c] translation-task}\n[Timer] Total:       --- 23.0 s\n")
    assert (status, err) == (0, "")
    assert out.split() == ["rtype_lltype", "0", "s"]


def test_progress_tells_the_error_in_one_line():
    status, out, err = progress(
        "starting annotate\n[translation:ERROR] Error:\n Traceback (most recent call last):\n"
        "   File x\n[translation:ERROR] FlowingError: \n\nglobal name 'f' is not defined\n"
        "[translation] batch mode\n")
    assert status == 1
    assert err == ("translate.sh: the translation stopped in phase annotate: FlowingError; "
                   "global name 'f' is not defined; see the end of build/translate.log\n")


def test_progress_sees_that_the_log_ends_early():
    status, out, err = progress("starting pyjitpl\n")
    assert status == 1
    assert "pyjitpl" in err and "killed" in err


@pytest.fixture(scope="module")
def tree(tmpdir_factory, stock):
    """A tree laid out like otp/root, whose emulator is OTP's own."""
    otp = os.path.realpath(os.path.join(stock, "..", "lib", ".."))
    erts = [name for name in os.listdir(os.path.join(stock, ".."))
            if name.startswith("erts-")][0]
    emulator = os.path.join(stock, "..", erts, "bin", "beam.smp")
    tree = str(tmpdir_factory.mktemp("otp").join("root"))
    subprocess.check_call([os.path.join(TOP, "otp", "layout.sh"), otp, tree,
                           os.path.realpath(emulator)])
    return tree


def test_erl_of_the_tree_knows_its_root(tree):
    done = run([os.path.join(tree, "bin", "erl"), "-noshell", "-eval",
                "io:put_chars([code:root_dir(), 10, os:getenv(\"BINDIR\")]), halt()."])
    root, bindir = done.out.split("\n")
    assert root == tree
    assert os.path.dirname(os.path.dirname(bindir)) == tree


def test_erlc_and_escript_of_the_tree_run_its_emulator(tree, tmpdir):
    source = tmpdir.join("t.erl")
    source.write("-module(t).\n-export([f/0]).\nf() -> ok.\n")
    done = run([os.path.join(tree, "bin", "erlc"), "-o", str(tmpdir), str(source)])
    assert (done.status, done.out, done.err) == (0, "", "")
    assert tmpdir.join("t.beam").check()
    script = tmpdir.join("s")
    script.write("#!/usr/bin/env escript\nmain(A) -> io:format(\"~p ~s~n\", [A, code:root_dir()]).\n")
    done = run([os.path.join(tree, "bin", "escript"), str(script), "x"])
    assert done.out == '["x"] %s\n' % tree


def test_erl_says_when_the_emulator_is_missing(tree, tmpdir, stock):
    otp = os.path.realpath(os.path.join(stock, "..", "lib", ".."))
    root = str(tmpdir.join("a", "b", "root"))
    tmpdir.join("a", "b").ensure(dir=True)
    subprocess.check_call([os.path.join(TOP, "otp", "layout.sh"), otp, root,
                           "../../../../enigma-c"])
    done = run([os.path.join(root, "bin", "erl"), "-noshell"])
    assert done.status == 1
    assert done.err == "erl: %s is not built; run translate.sh\n" % tmpdir.join("a", "enigma-c")


def test_a_program_that_hangs_is_stopped():
    done = run(["sh", "-c", "echo begun; sleep 100 & sleep 100"], timeout=1)
    assert done.expired
    assert (done.status, done.out) == (-9, "begun\n")


def test_a_program_gets_its_input_and_not_our_python_path():
    done = run(["sh", "-c", "cat; echo \"<$PYTHONPATH>\" >&2; exit 3"], stdin="abc")
    assert (done.status, done.out, done.err) == (3, "abc", "<>\n")
    assert not done.expired


@pytest.mark.parametrize("option, status, said", [
    (["--enigma=" + sys.executable], 0, "1 passed"),
    (["--enigma=/nonexistent"], 4, "is not there"),
])
def test_a_named_executable_must_be_there(option, status, said):
    """conftest.py itself, run on one small test."""
    argv = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q",
            "-m", "executable", "tests/test_setup.py"] + option
    child = subprocess.Popen(argv, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    out, _ = child.communicate()
    assert child.returncode == status
    assert said in out


def test_the_executable_is_given(enigma):
    assert os.path.isabs(enigma) and os.access(enigma, os.X_OK)
