"""The command line of jit/bench/rounds.

Runs the programs of both folders, in their small size, again and again in one virtual
machine: it must not crash, give a wrong result or grow.
"""
from __future__ import absolute_import, print_function

import argparse
import os
import subprocess

from jit.bench import main as bench, measure

FOLDERS = ['programs', 'others']


def options(words):
    parser = argparse.ArgumentParser(
        prog='jit/bench/rounds', description='All programs in one virtual machine.',
        epilog='A line for each round: its number, seconds since the start, resident KB, '
               'processes, atoms, ETS tables. Exit status 1 after a wrong result.')
    parser.add_argument('--minutes', type=int, default=60)
    parser.add_argument('--enigma', default=os.path.join(bench.TOP, 'enigma-c'),
                        help='the executable (any erl will do)')
    parser.add_argument('--jit', help='parameters of the JIT compiler, or off')
    return parser.parse_args(words)


def command(given):
    """The command line of the virtual machine."""
    paths = [word for folder in FOLDERS for word in ['-pa', bench.built(folder)]]
    return ([os.path.abspath(given.enigma)] + (['--jit', given.jit] if given.jit else []) +
            measure.FLAGS + paths + ['-run', 'rounds', 'main', '-extra', str(given.minutes)] +
            [os.path.join(bench.HERE, folder, 'GOLDEN.txt') for folder in FOLDERS])


def main(words):
    """The exit status: that of the virtual machine."""
    given = options(words)
    for folder in FOLDERS:
        bench.compile_programs(os.path.join(bench.STOCK, 'erl'), folder)
    return subprocess.call(command(given), cwd=bench.BUILT)
