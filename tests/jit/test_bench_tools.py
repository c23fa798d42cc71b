"""What measures (jit/bench)."""
from __future__ import absolute_import

import json
import os
import stat
import time

import pytest

from jit.bench import main, measure, report
from tests import conftest, subproc

GOOD = "repetition b_x 1 30.0 20 77\\nrepetition b_x 2 9.5 8 77\\nrepetition b_x 3 9.1 10 77\\n"


@pytest.fixture
def fake(tmpdir):
    """fake(SCRIPT): the words that start a program in place of a virtual machine."""
    def make(script):
        path = tmpdir.join("vm")
        path.write("#!/bin/sh\n" + script)
        path.chmod(stat.S_IRWXU)
        return [str(path)]
    return make


def run(vm, golden=77, repetitions=3, limit=60):
    return measure.run(measure.command(vm, "ebin", "small", repetitions, "x"),
                       golden, repetitions, limit)


def test_run_reads_the_repetitions(fake):
    done = run(fake("printf '%s'; echo b_x 3 9.5 9.1 10 8 77" % GOOD))
    assert (done.state, done.problem()) == (measure.DONE, "")
    assert (done.cpu, done.hashes) == ([20, 8, 10], [77, 77, 77])
    assert (done.first(), done.steady()) == (20, 9)
    assert done.peak_kb > 100


def test_wrong_hash_is_a_problem_and_gives_no_figure(fake):
    done = run(fake("printf '%s'" % GOOD), golden=78)
    assert (done.state, done.first(), done.steady()) == (measure.WRONG, None, None)
    assert done.problem() == "wrong hash: 77 77 77"


def test_crash_tells_signal_and_last_line(fake):
    done = run(fake("printf '%s'; echo boom >&2; kill -SEGV $$" % GOOD))
    assert done.state == measure.CRASHED
    assert done.problem() == "killed by signal 11; last line: boom"


def test_too_few_repetitions_are_a_crash(fake):
    assert run(fake("printf '%s'" % GOOD), repetitions=4).state == measure.CRASHED


def test_late_program_is_killed_with_its_children(fake, tmpdir):
    done = run(fake("printf '%s'; sleep 60 & echo $! >%s; wait" % (GOOD, tmpdir.join("pid"))),
               repetitions=4, limit=0.3)
    assert done.state == measure.LATE and done.seconds < 30
    assert "(3 repetitions did)" in done.problem()
    child = tmpdir.join("pid").read().strip()
    status = "/proc/%s/stat" % child
    for _ in range(500):                # the kernel may take a moment to end it
        if not os.path.exists(status) or open(status).read().split()[2] == "Z":
            break
        time.sleep(0.02)
    else:
        assert False, "the child lives"


def test_resources_are_those_of_the_program(fake):
    busy = "exec python3 -c 'x = bytearray(80000000); sum(range(3000000)); print(1)'"
    done = run(fake(busy), repetitions=0)
    assert done.state == measure.DONE
    assert done.peak_kb > 78000 and 0.01 < done.cpu_seconds < 30


@pytest.mark.parametrize("folder, count", [("programs", 35), ("others", 111)])
def test_golden_has_both_sizes_of_every_program(folder, count):
    names = main.all_programs(folder)
    assert len(names) == count
    wanted = [(name, size) for name in names for size in ("small", "std")]
    assert sorted(main.golden_of(folder)) == sorted(wanted)


def test_golden_is_of_its_folder():
    assert main.golden_of("programs")["fib", "small"] == 40680105
    assert main.golden_of("others")["hanoi", "small"] == 7637186


def test_programs_of_both_folders_have_their_own_names():
    """They are compiled into one folder by jit/bench/compare."""
    assert not set(main.all_programs("programs")) & set(main.all_programs("others"))


def row(name, stock, ours, problem=""):
    """Three figures for each: first and steady CPU milliseconds, peak kilobytes."""
    figures = [dict(zip(("first_cpu_ms", "steady_cpu_ms", "peak_kb"), three), problem="")
               for three in (stock, ours)]
    figures[1]["problem"] = problem
    return {"program": name, "erl": figures[0], "enigma": figures[1]}


ROWS = [row("a", (100, 50, 2048), (300, 25, 4096)),
        row("b", (100, 10, 1024), (100, 20, 1024)),
        row("c", (100, 4, 1024), (75, 40, 1024)),
        row("d", (100, 10, 1024), (None, None, 1024), "crashed")]


def test_ratios_and_means():
    assert [report.ratio(r, "steady_cpu_ms") for r in ROWS] == [0.5, 2.0, None, None]
    assert report.cells(ROWS[0]) == ["a", "50", "25", "0.50", "3.00", "2", "4"]
    assert report.mean_cells(ROWS)[0] == "mean of 2 of 4"
    assert report.mean_cells(ROWS)[3:5] == ["1.00", "1.31"]     # 2.25 ** (1 / 3.0)


def test_one_machine_alone_has_no_ratio():
    alone = dict(ROWS[0], erl=None)
    assert report.cells(alone) == ["a", "-", "25", "-", "-", "-", "4"]


def test_markdown_of_a_file(tmpdir, capsys):
    path = tmpdir.join("r.json")
    path.write(json.dumps({
        "machine": {"processor": "P", "cores": 2}, "otp": "OTP", "commit": "c" * 40,
        "date": "2024-01-02T03:04:05", "size": "std", "repetitions": 5, "rows": ROWS}))
    assert main.main(["--from", str(path)]) == 1
    lines = capsys.readouterr()[0].splitlines()
    assert lines[:3] == ["| " + " | ".join(report.HEADER) + " |",
                         "|---|--:|--:|--:|--:|--:|--:|",
                         "| a | 50 | 25 | 0.50 | 3.00 | 2 | 4 |"]
    assert "- d on enigma: crashed" in lines


def test_unknown_program_is_an_error(capsys):
    assert main.main(["nosuch"]) == 2
    assert "no such program: nosuch" in capsys.readouterr()[1]
    assert main.main(["--others", "fib"]) == 2
    assert "no such program: fib; there are: ackermann " in capsys.readouterr()[1]


def test_stock_against_itself(stock, tmpdir):
    """The whole way, with stock in place of Enigma too."""
    erl = os.path.join(stock, "erl")
    path = str(tmpdir.join("out.json"))
    done = subproc.run([os.path.join(conftest.TOP, "jit", "bench", "run"), "--size", "small",
                        "--reps", "2", "--erl", erl, "--enigma", erl, "--json", path,
                        "nrev", "mem"])
    assert (done.status, done.err) == (0, ""), done.out
    with open(path) as written:
        results = json.load(written)
    assert [r["program"] for r in results["rows"]] == ["nrev", "mem"]
    assert results["rows"][0]["erl"]["hashes"] == [42325040] * 2
    assert results["rows"][1]["enigma"]["peak_kb"] > 10000
    assert results["machine"]["cores"] >= 1 and len(results["commit"]) >= 40
