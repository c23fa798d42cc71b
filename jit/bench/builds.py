"""The command line of jit/bench/builds: is one build of Enigma faster than another?

Both run each program in fresh virtual machines, in rounds, each round in the other
order.  A round gives one ratio of CPU times; over the rounds there is a mean and the
interval that holds the true one with 95 % (Student's t, on logarithms).
"""
from __future__ import absolute_import, print_function

import argparse
import math
import sys

from jit.bench import main as bench
from jit.bench import measure, report

# The 97.5 % quantile of Student's t for 1, 2, ... degrees of freedom.
T_QUANTILES = [12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18,
               2.16, 2.14, 2.13, 2.12, 2.11, 2.10, 2.09, 2.09]
FIGURES = ('steady_cpu_ms', 'first_cpu_ms', 'peak_kb')
HEADER = ('program', 'old ms', 'new/old', 'first', 'memory', '')


class Estimate(object):
    """A mean ratio and half its interval, both as logarithms; None where unknown."""

    def __init__(self, mean, half):
        self.mean = mean
        self.half = half

    def text(self):
        """Such as "0.93 0.91-0.95"."""
        if self.mean is None:
            return '-'
        if self.half is None:
            return '%.3f' % math.exp(self.mean)
        return '%.3f %.3f-%.3f' % tuple([
            math.exp(self.mean + shift) for shift in (0.0, -self.half, self.half)])

    def verdict(self):
        """Whether the interval is on one side of 1."""
        if self.half is None or abs(self.mean) <= self.half:
            return ''
        return 'faster' if self.mean < 0.0 else 'slower'


def estimate(ratios):
    """The Estimate of some ratios, those that are not None."""
    logarithms = [math.log(ratio) for ratio in ratios if ratio is not None]
    if not logarithms:
        return Estimate(None, None)
    n = len(logarithms)
    mean = sum(logarithms) / n
    if n == 1:
        return Estimate(mean, None)
    variance = sum([(x - mean) ** 2 for x in logarithms]) / (n - 1)
    quantile = T_QUANTILES[min(n - 1, len(T_QUANTILES)) - 1]
    return Estimate(mean, quantile * math.sqrt(variance / n))


def together(estimates):
    """The Estimate of the geometric mean of several programs."""
    known = [one for one in estimates if one.half is not None]
    if not known:
        return Estimate(None, None)
    return Estimate(sum([one.mean for one in known]) / len(known),
                    math.sqrt(sum([one.half ** 2 for one in known])) / len(known))


def ratio(old, new, key):
    """new / old of a figure of report.figures(), or None."""
    if not old[key] or not new[key] or key != 'peak_kb' and old[key] < report.SHORTEST:
        return None
    return max(new[key], 0.5) / float(old[key])


def rounds_of(name, given, golden):
    """[(figures of old, figures of new)] of one program, a pair for each round."""
    pairs = []
    for i in range(given.rounds):
        found = {}
        for which in ('old', 'new') if i % 2 == 0 else ('new', 'old'):
            words = getattr(given, which).split()
            done = measure.run(
                measure.command(words, bench.built(given.folder), given.size, given.reps,
                                name),
                golden.get((name, given.size)), given.reps, given.limit)
            found[which] = report.figures(done)
        pairs.append((found['old'], found['new']))
    return pairs


def problems(name, pairs):
    """One line for each run that went wrong."""
    return ['    %s of %s: %s' % (name, which, figures['problem'])
            for pair in pairs for which, figures in zip(('old', 'new'), pair)
            if figures['problem']]


def line(texts):
    return '%-12s %8s %20s %20s %20s  %s' % tuple(texts)


def row(name, pairs):
    """(the text of a program, its Estimate for each of FIGURES)."""
    estimates = [estimate([ratio(old, new, key) for old, new in pairs]) for key in FIGURES]
    times = [old['steady_cpu_ms'] for old, _ in pairs if old['steady_cpu_ms'] is not None]
    texts = [name, '%.0f' % measure.median(times) if times else '-']
    texts += [one.text() for one in estimates] + [estimates[0].verdict()]
    return line(texts), estimates


def options(words):
    parser = argparse.ArgumentParser(
        prog='jit/bench/builds', description='Compare two builds of Enigma, or one with '
        'two settings: mean ratios new/old and the intervals that hold them with 95 %.')
    parser.add_argument('old', help='an executable; with options, as one word')
    parser.add_argument('new', help='likewise')
    parser.add_argument('programs', nargs='*', help='their names without b_ (default: all)')
    bench.add_others(parser)
    parser.add_argument('--size', choices=['small', 'std'], default='std')
    parser.add_argument('--rounds', type=int, default=6, help='fresh VMs for each (6)')
    parser.add_argument('--reps', type=int, default=4, help='repetitions in one VM (4)')
    parser.add_argument('--limit', type=float, default=600,
                        help='seconds that one VM may take for one program (600)')
    parser.add_argument('--erl', default='erl', help='stock erl, whose erlc compiles')
    return parser.parse_args(words)


def main(words):
    """The exit status: 1 when a run failed, 2 for a wrong command line."""
    given = options(words)
    known = bench.all_programs(given.folder)
    names = given.programs or known
    unknown = [name for name in names if name not in known]
    if unknown:
        print('no such program: %s' % ' '.join(unknown), file=sys.stderr)
        return 2
    bench.compile_programs(given.erl, given.folder)
    golden = bench.golden_of(given.folder)
    print(line(HEADER))
    kept = []
    wrong = []
    for name in names:
        pairs = rounds_of(name, given, golden)
        text, estimates = row(name, pairs)
        wrong += problems(name, pairs)
        kept.append(estimates)
        print('\n'.join([text] + problems(name, pairs)))
        sys.stdout.flush()
    means = [together([estimates[i] for estimates in kept]) for i in range(len(FIGURES))]
    print(line(['mean', ''] + [mean.text() for mean in means] + [means[0].verdict()]))
    return 1 if wrong else 0
