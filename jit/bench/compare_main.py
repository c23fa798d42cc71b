"""The command line of jit/bench/compare.

    jit/bench/compare -c './enigma-c' -c './enigma-c --jit super=0' fib nrev
    jit/bench/compare -c ./enigma-c -c 'PYPY_GC_NURSERY=4M ./enigma-c' -c erl funs64

Runs each program on each command line in turn, in rounds, so that all of them meet the
same load, and prints the smallest figures of all rounds.  The programs are those of
jit/bench/programs, jit/bench/others and jit/bench/experiments.
"""
from __future__ import absolute_import, print_function

import argparse
import glob
import os
import subprocess
import sys

from jit.bench import measure, report

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
BUILT = os.path.join(TOP, 'build', 'compare')
LIMIT = 600


def options(words):
    parser = argparse.ArgumentParser(
        prog='jit/bench/compare', description=__doc__.split('\n\n', 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog='first/steady: CPU ms of the first repetition and of the best after it; '
               's: CPU seconds of the process; M: its peak memory in MB.')
    parser.add_argument('-c', dest='commands', action='append', required=True,
                        help='a command line, variables of the environment first')
    parser.add_argument('--size', choices=['small', 'std'], default='std')
    parser.add_argument('--reps', type=int, default=4, help='repetitions in one VM (4)')
    parser.add_argument('--rounds', type=int, default=2, help='VMs for each pair (2)')
    parser.add_argument('programs', nargs='+', help='their names without b_')
    return parser.parse_args(words)


def split(command):
    """'A=1 B=2 vm flags' -> (['vm', 'flags'], {'A': '1', 'B': '2'})."""
    words = command.split()
    variables = {}
    while words and '=' in words[0] and '/' not in words[0].split('=')[0]:
        name, value = words.pop(0).split('=', 1)
        variables[name] = value
    return words, variables


def figures(run):
    """(first, steady, CPU seconds, peak in MB) of a Run that is DONE; what is too short
    for the clock counts as half a millisecond."""
    steady = min(run.cpu[1:] or run.cpu)
    return (max(run.cpu[0], 0.5), max(steady, 0.5), max(run.cpu_seconds, 0.01),
            run.peak_kb / 1024.0)


def best(runs):
    """The smallest of each figure."""
    return [min(column) for column in zip(*runs)]


def mean(rows):
    """The geometric mean of each column."""
    return [report.geometric_mean(column) for column in zip(*rows)]


def cells(row):
    return '%9.0f/%6.0f %5.2fs %4.0fM' % tuple(row)


def rounds(given, name):
    """Run one program on all command lines -> a list of figures for each."""
    runs = [[] for _ in given.commands]
    for _ in range(given.rounds):
        for i, command in enumerate(given.commands):
            words, variables = split(command)
            run = measure.run(measure.command(words, BUILT, given.size, given.reps, name),
                              None, given.reps, LIMIT, variables)
            if run.state == measure.DONE:
                runs[i].append(figures(run))
            else:
                print('%s, %d: %s' % (name, i, run.problem()))
    return runs


def compare(given):
    """Print the table -> whether each pair had a Run that is DONE."""
    for i, command in enumerate(given.commands):
        print('%d: %s' % (i, command))
    table = []
    for name in given.programs:
        runs = rounds(given, name)
        if all(runs):
            table.append([best(of_one) for of_one in runs])
            print('%-14s' % name + ''.join([cells(row) for row in table[-1]]))
        sys.stdout.flush()
    if len(table) > 1:
        print('%-14s' % 'geo. mean' + ''.join([cells(mean(rows)) for rows in zip(*table)]))
    return len(table) == len(given.programs)


def main(words):
    given = options(words)
    if not os.path.isdir(BUILT):
        os.makedirs(BUILT)
    sources = [path for folder in ['programs', 'others', 'experiments']
               for path in sorted(glob.glob(os.path.join(HERE, folder, '*.erl')))]
    subprocess.check_call(['erlc', '-o', BUILT] + sources)
    return 0 if compare(given) else 1
