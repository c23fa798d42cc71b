"""The figures of a list of programs as text, as Markdown and as data for JSON.

A row is a dictionary {'program', 'erl', 'enigma'}; the last two hold the figures of
a measure.Run, or None where that virtual machine was left out.
"""
from __future__ import absolute_import

import math

SHORTEST = 5            # milliseconds; the clock of CPU time counts whole ones
HEADER = ('program', 'erl ms', 'enigma ms', 'ratio', '1st ratio', 'erl MB', 'enigma MB')
LEGEND = ('Median CPU milliseconds of the repetitions after the first; ratio: enigma / erl, '
          'below 1 is faster;\n1st ratio: that of the first repetitions; MB: peak resident '
          'memory.\nNo ratio where erl takes less than %d ms.' % SHORTEST)


def figures(run):
    """What is kept of a measure.Run."""
    return {'state': run.state, 'problem': run.problem(), 'cpu_ms': run.cpu,
            'wall_ms': run.wall, 'hashes': run.hashes, 'first_cpu_ms': run.first(),
            'steady_cpu_ms': run.steady(), 'seconds': round(run.seconds, 3),
            'cpu_seconds': round(run.cpu_seconds, 3), 'peak_kb': run.peak_kb,
            'output': run.output if run.problem() else ''}


def ratio(row, key):
    """enigma / erl of one figure, or None where one is missing or too small to tell."""
    if row['erl'] is None or row['enigma'] is None:
        return None
    ours, stock = row['enigma'][key], row['erl'][key]
    if ours is None or stock is None or stock < SHORTEST:
        return None
    return max(ours, 0.5) / float(stock)


def geometric_mean(numbers):
    """Of those that are not None; None where none is left."""
    numbers = [number for number in numbers if number is not None]
    if not numbers:
        return None
    return math.exp(sum([math.log(number) for number in numbers]) / len(numbers))


def number(value, form):
    return '-' if value is None else form % value


def cells(row):
    """The texts of a row, as many as HEADER has."""
    result = [row['program']]
    for vm in ('erl', 'enigma'):
        result.append('-' if row[vm] is None else number(row[vm]['steady_cpu_ms'], '%.0f'))
    result.append(number(ratio(row, 'steady_cpu_ms'), '%.2f'))
    result.append(number(ratio(row, 'first_cpu_ms'), '%.2f'))
    for vm in ('erl', 'enigma'):
        result.append('-' if row[vm] is None else '%.0f' % (row[vm]['peak_kb'] / 1024.0))
    return result


def mean_cells(rows):
    """The last row: geometric means of the ratios, and of how many programs."""
    steady = [ratio(row, 'steady_cpu_ms') for row in rows]
    known = len([r for r in steady if r is not None])
    return ['mean of %d of %d' % (known, len(rows)), '', '',
            number(geometric_mean(steady), '%.2f'),
            number(geometric_mean([ratio(row, 'first_cpu_ms') for row in rows]), '%.2f'),
            '', '']


def problems(rows):
    """One line for each run that went wrong."""
    return ['%s on %s: %s' % (row['program'], vm, row[vm]['problem'])
            for row in rows for vm in ('erl', 'enigma') if row[vm] and row[vm]['problem']]


def text_line(texts):
    return '%-16s %9s %9s %8s %10s %8s %9s' % tuple(texts)


def row_text(row):
    """A row and what went wrong in it, as printed while the programs run."""
    return '\n'.join([text_line(cells(row))] +
                     ['    ' + line for line in problems([row])])


def markdown(results):
    """The table of the README: machine, rows, means, problems."""
    machine = results['machine']
    lines = ['| ' + ' | '.join(HEADER) + ' |', '|---' + '|--:' * (len(HEADER) - 1) + '|']
    for texts in [cells(row) for row in results['rows']] + [mean_cells(results['rows'])]:
        lines.append('| ' + ' | '.join(texts) + ' |')
    lines += ['', LEGEND, 'Size `%s`, %d repetitions, %s, %d cores, %s; commit %s, %s.' % (
        results['size'], results['repetitions'], machine['processor'], machine['cores'],
        results['otp'], results['commit'][:12], results['date'][:10])]
    wrong = problems(results['rows'])
    if wrong:
        lines += ['', 'Without a ratio:', ''] + ['- ' + line for line in wrong]
    return '\n'.join(lines)
