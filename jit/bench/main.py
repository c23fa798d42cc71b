"""The command line of jit/bench/run.

Compiles the programs of jit/bench/programs or jit/bench/others with stock erlc, runs
each on stock and on Enigma in turn, in fresh virtual machines, checks the hashes of the
results against GOLDEN.txt and prints a table.  All results are also written to a JSON
file.
"""
from __future__ import absolute_import, print_function

import argparse
import datetime
import glob
import io
import json
import os
import platform
import subprocess
import sys

from jit.bench import measure, report

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
DRIVER = os.path.join(HERE, 'programs', 'bench.erl')
STOCK = os.path.join(TOP, 'build', 'stock', 'bin')
BUILT = os.path.join(TOP, 'build', 'bench')


def options(words):
    stock = os.path.join(STOCK, 'erl')
    parser = argparse.ArgumentParser(
        prog='jit/bench/run', description='Compare Enigma with stock Erlang.',
        epilog=report.LEGEND)
    parser.add_argument('programs', nargs='*', help='their names without b_ (default: all)')
    add_others(parser)
    parser.add_argument('--size', choices=['small', 'std'], default='std')
    parser.add_argument('--reps', type=int, default=5, help='repetitions in one VM (5)')
    parser.add_argument('--limit', type=float, default=600,
                        help='seconds that one VM may take for one program (600)')
    parser.add_argument('--erl', default=stock if os.path.exists(stock) else 'erl',
                        help='stock erl, or "none"')
    parser.add_argument('--enigma', default=os.path.join(TOP, 'enigma-c'),
                        help='the executable, or "none"')
    parser.add_argument('--jit', help='parameters of the JIT compiler, or off')
    parser.add_argument('--json', help='where to write the results (default: build/bench)')
    parser.add_argument('--markdown', action='store_true',
                        help='print the table in Markdown at the end')
    parser.add_argument('--from', dest='old', metavar='JSON',
                        help='run nothing, print the table of an earlier run')
    return parser.parse_args(words)


def add_others(parser):
    parser.add_argument('--others', dest='folder', action='store_const', const='others',
                        default='programs',
                        help='the programs of jit/bench/others, many and short')


def built(folder):
    """Where the modules of 'programs' or 'others' are."""
    return os.path.join(BUILT, folder)


def compile_programs(erl, folder):
    """Compile the programs of a folder that changed, with the erlc beside erl."""
    if not os.path.isdir(built(folder)):
        os.makedirs(built(folder))
    beside = os.path.join(os.path.dirname(erl), 'erlc')
    erlc = beside if os.path.dirname(erl) and os.path.exists(beside) else 'erlc'
    old = []
    for source in sorted(set(glob.glob(os.path.join(HERE, folder, '*.erl')) + [DRIVER])):
        name = os.path.basename(source)[:-len('.erl')]
        beam = os.path.join(built(folder), name + '.beam')
        if not os.path.exists(beam) or os.path.getmtime(beam) < os.path.getmtime(source):
            old.append(source)
    if old:
        subprocess.check_call([erlc, '-o', built(folder)] + old)


def all_programs(folder):
    return sorted([os.path.basename(path)[len('b_'):-len('.erl')]
                   for path in glob.glob(os.path.join(HERE, folder, 'b_*.erl'))])


def golden_of(folder):
    return measure.read_golden(os.path.join(HERE, folder, 'GOLDEN.txt'))


def command_output(words):
    """What a command prints, stripped; '' where it fails."""
    try:
        with open(os.devnull, 'w') as nothing:
            return subprocess.check_output(words, cwd=TOP, stderr=nothing).decode().strip()
    except (OSError, subprocess.CalledProcessError):
        return ''


def first_value(path, key):
    """The value of the first line "key : value" of a file of /proc, ''."""
    try:
        with io.open(path, encoding='utf-8') as lines:
            for line in lines:
                if line.startswith(key):
                    return line.split(':', 1)[1].strip()
    except IOError:
        pass
    return ''


def machine_shape():
    return {'processor': first_value('/proc/cpuinfo', 'model name') or platform.machine(),
            'cores': os.sysconf('SC_NPROCESSORS_ONLN'),
            'memory': first_value('/proc/meminfo', 'MemTotal'),
            'system': '%s %s' % (platform.system(), platform.release())}


def describe(given):
    """The dictionary of results, with no rows yet."""
    commit = command_output(['git', 'rev-parse', 'HEAD']) or 'unknown'
    if command_output(['git', 'status', '--porcelain', '--untracked-files=no']):
        commit += ' and changes'
    executable = {}
    if os.path.exists(given.enigma):
        seconds = os.path.getmtime(given.enigma)
        executable = {'path': os.path.relpath(given.enigma, TOP),
                      'built': datetime.datetime.fromtimestamp(seconds).isoformat()[:19],
                      'bytes': os.path.getsize(given.enigma)}
    otp = '' if given.erl == 'none' else 'Erlang/OTP ' + command_output(
        [given.erl, '-noshell', '-eval', 'io:put_chars(erlang:system_info(otp_release)'
         ' ++ ", ERTS " ++ erlang:system_info(version)), halt().'])
    return {'date': datetime.datetime.now().isoformat()[:19], 'commit': commit,
            'machine': machine_shape(), 'otp': otp, 'executable': executable,
            'folder': given.folder, 'size': given.size, 'repetitions': given.reps,
            'jit': given.jit or '', 'flags': measure.FLAGS, 'limit_seconds': given.limit,
            'rows': []}


def run_program(name, given, golden):
    """Run one program on both -> a row of report.py."""
    row = {'program': name}
    parameters = ['--jit', given.jit] if given.jit else []
    for vm, words in [('erl', [given.erl]), ('enigma', [given.enigma] + parameters)]:
        row[vm] = None
        if words[0] != 'none':
            done = measure.run(
                measure.command(words, built(given.folder), given.size, given.reps, name),
                golden.get((name, given.size)), given.reps, given.limit)
            row[vm] = report.figures(done)
    return row


def write_json(results, path):
    with open(path, 'w') as out:
        json.dump(results, out, indent=1, sort_keys=True)
        out.write('\n')


def run_all(given, names):
    """Run the programs, printing rows -> the results, which are in a file too."""
    results = describe(given)
    path = given.json or os.path.join(BUILT, '%s-%s.json' % (
        results['date'].replace(':', ''), given.size))
    golden = golden_of(given.folder)
    print(report.text_line(report.HEADER))
    for name in names:
        results['rows'].append(run_program(name, given, golden))
        print(report.row_text(results['rows'][-1]))
        sys.stdout.flush()
        write_json(results, path)
    print(report.text_line(report.mean_cells(results['rows'])))
    print('%s\nwritten to %s' % (report.LEGEND, os.path.relpath(path)))
    return results


def main(words):
    """The exit status: 1 when a run failed, 2 for a wrong command line."""
    given = options(words)
    if given.old:
        with open(given.old) as source:
            results = json.load(source)
        print(report.markdown(results))
        return 1 if report.problems(results['rows']) else 0
    known = all_programs(given.folder)
    unknown = [name for name in given.programs if name not in known]
    if unknown:
        print('no such program: %s; there are: %s' % (
            ' '.join(unknown), ' '.join(known)), file=sys.stderr)
        return 2
    compile_programs(given.erl, given.folder)
    results = run_all(given, given.programs or known)
    if given.markdown:
        print()
        print(report.markdown(results))
    return 1 if report.problems(results['rows']) else 0
