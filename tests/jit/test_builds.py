"""jit/bench/builds: two builds, ratios and their intervals."""
from __future__ import absolute_import

import math
import stat

import pytest

from jit.bench import builds, main, measure


def figures(steady, first=50.0, peak=1000, problem=""):
    return {"steady_cpu_ms": steady, "first_cpu_ms": first, "peak_kb": peak, "problem": problem}


def test_interval_of_known_numbers():
    # Logarithms with mean 0 and standard deviation 0.1: half = 4.30 * 0.1 / sqrt(3).
    found = builds.estimate([math.exp(x) for x in (-0.1, 0.0, 0.1)])
    assert abs(found.mean) < 1e-12
    assert found.half == pytest.approx(0.2483, abs=1e-3)
    assert found.verdict() == ""
    assert found.text() == "1.000 0.780-1.282"


@pytest.mark.parametrize("ratios, verdict", [
    ([0.80, 0.82, 0.81], "faster"), ([1.2, 1.21, 1.19], "slower"), ([0.9, 1.1, 1.0], ""),
    ([0.5], ""), ([], ""), ([0.7, None, 0.71, 0.7], "faster")])
def test_verdict(ratios, verdict):
    assert builds.estimate(ratios).verdict() == verdict


def test_many_rounds_use_the_last_quantile():
    found = builds.estimate([1.0, 1.1] * 40)
    assert 0.0 < found.half < 0.02


def test_mean_of_programs():
    both = builds.together([builds.Estimate(0.2, 0.03), builds.Estimate(-0.2, 0.04),
                             builds.Estimate(None, None)])
    assert (both.mean, both.half) == (0.0, 0.025)
    assert builds.together([]).text() == "-"


def test_too_short_times_give_no_ratio():
    assert builds.ratio(figures(4.0), figures(8.0), "steady_cpu_ms") is None
    assert builds.ratio(figures(None), figures(8.0), "steady_cpu_ms") is None
    assert builds.ratio(figures(10.0), figures(5.0), "steady_cpu_ms") == 0.5
    assert builds.ratio(figures(1.0, peak=200), figures(1.0, peak=300), "peak_kb") == 1.5


def test_row_and_problems():
    pairs = [(figures(100.0), figures(50.0)), (figures(102.0), figures(51.0, problem="late"))]
    text, estimates = builds.row("fib", pairs)
    assert text.split()[:3] == ["fib", "101", "0.500"] and text.endswith("faster")
    assert builds.problems("fib", pairs) == ["    fib of new: late"]


def test_programs_run_in_turn(tmpdir, monkeypatch, capsys):
    """Two scripts in place of builds: one takes half the time of the other."""
    log = tmpdir.join("log")
    words = []
    for name, ms in (("old", 40), ("new", 20)):
        path = tmpdir.join(name)
        path.write("#!/bin/sh\necho %s >>%s\n" % (name, log) + "".join(
            "echo repetition b_x %d %d %d 7\n" % (i, ms, ms + i) for i in (1, 2, 3)))
        path.chmod(stat.S_IRWXU)
        words.append(str(path))
    monkeypatch.setattr(main, "all_programs", lambda folder: ["x"])
    monkeypatch.setattr(main, "compile_programs", lambda erl, folder: None)
    monkeypatch.setattr(measure, "read_golden", lambda path: {("x", "std"): 7})
    assert builds.main(words + ["--rounds", "2", "--reps", "3"]) == 0
    assert log.read().split() == ["old", "new", "new", "old"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:3] == ["x", "42", "0.529"]
    assert lines[2].split()[0] == "mean"
    assert builds.main(words + ["no_such"]) == 2
