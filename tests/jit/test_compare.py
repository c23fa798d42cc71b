"""What compares command lines (jit/bench/compare)."""
from __future__ import absolute_import

import glob
import os
import subprocess

import pytest

from jit.bench import compare_main, measure
from jit.bench.compare_main import best, figures, mean, split


def test_split():
    assert split("A=1 B=x=y vm --jit off") == (["vm", "--jit", "off"], {"A": "1", "B": "x=y"})
    assert split("./a=b/vm") == (["./a=b/vm"], {})


def test_figures():
    run = measure.Run()
    run.cpu, run.cpu_seconds, run.peak_kb = [9, 4, 0, 5], 1.5, 2048
    assert figures(run) == (9, 0.5, 1.5, 2.0)
    run.cpu = [7]
    assert figures(run)[:2] == (7, 7)


def test_best_and_mean():
    assert best([(1, 9), (4, 3), (2, 5)]) == [1, 3]
    assert [round(x, 9) for x in mean([(1, 2), (4, 2), (2, 2)])] == [2, 2]


@pytest.mark.parametrize("line, good", [("repetition b_x 1 30.0 20 77\\nrepetition b_x 2 9.5 8 77", True),
                                        ("nothing", False)])
def test_table(tmpdir, capsys, monkeypatch, line, good):
    vm = tmpdir.join("vm")
    vm.write("#!/bin/sh\nprintf '%s\\n'\n" % line)
    vm.chmod(0o755)
    monkeypatch.setattr(compare_main, "BUILT", str(tmpdir))
    given = compare_main.options(["-c", str(vm), "-c", "A=1 %s" % vm, "--reps", "2", "x", "y"])
    assert compare_main.compare(given) == good
    rows = [row.split() for row in capsys.readouterr()[0].splitlines()[2:]]
    if good:
        assert [row[0] for row in rows] == ["x", "y", "geo."]
        assert rows[0].count("20/") == 2 and rows[0].count("8") == 2
    else:
        assert len(rows) == 8 and rows[0][:2] == ["x,", "0:"]


def test_programs_of_experiments(stock, tmpdir):
    """They compile, and give what they gave when the notes were written."""
    folder = os.path.join(compare_main.HERE, "experiments")
    names = sorted([os.path.basename(path)[:-4] for path in glob.glob(folder + "/b_*.erl")])
    assert len(names) == 14
    subprocess.check_call([os.path.join(stock, "erlc"), "-o", str(tmpdir)] +
                          glob.glob(folder + "/*.erl"))
    calls = ["%s:run(%s:n(small))" % (name, name) for name in names]
    out = subprocess.check_output([os.path.join(stock, "erl"), "-noshell", "-pa", str(tmpdir),
                                   "-eval", "io:format(\"~w\", [[%s]]), halt()." % ", ".join(calls)])
    assert out == ('[{1000,5050,15},250500,65152,15816,55,42000,110080,5000,5000,5000,4992,'
                   '5001,5001,5001]')
