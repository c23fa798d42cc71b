"""The tables of jit/profile."""
from __future__ import absolute_import

import os
import subprocess

import pytest

from jit import folded
from tests.conftest import TOP

SAMPLE = """\
(scheduler)_[k] 5
main;a:run/1;a:f/1;a:f/1;a:g/2_[j] 60
main;a:run/1;a:f/1_[i] 20
main;a:run/1;lists:reverse/2_[n] 10
other;b:loop/0;(garbage collector)_[k] 5
"""


def test_rows():
    rows = dict((row.name, row) for row in folded.rows(folded.read(SAMPLE.splitlines())))
    assert (rows["a:g/2"].self, rows["a:g/2"].total, rows["a:g/2"].own["j"]) == (60, 60, 60)
    assert (rows["a:f/1"].self, rows["a:f/1"].total, rows["a:f/1"].own["i"]) == (20, 80, 20)
    assert (rows["a:run/1"].self, rows["a:run/1"].total) == (0, 90)
    assert rows["lists:reverse/2"].own["n"] == 10
    assert rows["b:loop/0"].total == 5 and "main" not in rows
    assert rows["(scheduler)"].self == 5


def test_order():
    stacks = folded.read(SAMPLE.splitlines())
    lines = folded.text(stacks, 2, "self").splitlines()
    assert lines[0] == "100 ticks" and lines[1].split() == ["60.0", "%", "compiled"]
    assert [line.split()[-1] for line in lines[7:9]] == ["a:g/2", "a:f/1"]
    lines = folded.text(stacks, 1, "total").splitlines()
    assert lines[7].split() == ["0.0", "90.0", "0.0", "0.0", "a:run/1"]
    assert lines[-3].split() == ["90.0", "main"]


@pytest.mark.parametrize("python", ["python3", None])
def test_command(tmpdir, python):
    path = tmpdir.join("p")
    path.write(SAMPLE)
    command = [os.path.join(TOP, "jit", "profile"), "--top", "1", str(path)]
    if python is None:
        got = [folded.text(folded.read(SAMPLE.splitlines()), 1, "self")]
        assert folded.main(command[1:]) == 0
    else:
        env = dict(os.environ)
        env.pop("PYTHONPATH", None), env.pop("LD_LIBRARY_PATH", None)
        got = [subprocess.check_output([python] + command, env=env)]
    assert "a:g/2" in got[0] and "a:f/1" not in got[0]


def test_no_profile(tmpdir, capsys):
    path = tmpdir.join("p")
    path.write("what is this\n")
    assert folded.main([str(path)]) == 1
    assert capsys.readouterr()[1] == "jit/profile: %s: line 1 is not of folded stacks\n" % path
    assert folded.main([str(tmpdir.join("none"))]) == 1
