"""What a whole log tells: hot lines, guards that failed, allocations."""
from __future__ import absolute_import

from jit import texts


def weights(trace, counts):
    """How often each operation ran, at most; a list of integers.

    Behind a label as often as the label was passed, before the first one as often as
    the trace was entered; less if a guard before the operation failed.  counts: those
    of the log; 1 for each operation where it has none."""
    if trace.runs is None:
        return [1] * len(trace.operations)
    found = []
    times = trace.runs
    for op in trace.operations:
        if op.name == 'label':
            times = counts.get('TargetToken %s' % op.target(), 0)
        found.append(times)
    return found


class HotGuard(object):
    """A guard with a bridge.  times: how often the bridge was taken, or None; trace and
    op: the guard and where it is; bridge: the Trace; place; source: (file, line)."""

    def __init__(self, bridge, op, source):
        self.times = bridge.runs
        self.bridge = bridge
        self.trace = bridge.origin
        self.op = op
        self.place = bridge.start
        self.source = source


def hot_guards(log, lines):
    """[HotGuard], the one whose bridge was taken most often first."""
    found = []
    for bridge in log.traces:
        if bridge.origin is None:
            continue
        of = lines.of(bridge.origin)
        for op, source in zip(bridge.origin.operations, of):
            if op.kind() == 'guard' and op.guard() == bridge.guard:
                found.append(HotGuard(bridge, op, source))
    return sorted(found, key=lambda guard: (-(guard.times or 0), guard.place))


def allocated(log, traces):
    """[(class, operations that allocate it, how often they ran at most)], those that
    ran most often first."""
    table = {}
    for trace in traces:
        for op, times in zip(trace.operations, weights(trace, log.counts)):
            if op.kind() == 'new':
                row = table.setdefault(texts.what_is_new(trace, op), [0, 0])
                row[0] += 1
                row[1] += times
    return sorted([(name, row[0], row[1]) for name, row in table.items()],
                  key=lambda row: (-row[2], -row[1], row[0]))


class HotLine(object):
    """A line of source.  operations: how many are of it in all traces; times: how many
    ran, at most; functions: of the instructions."""

    def __init__(self, source):
        self.source = source
        self.operations = 0
        self.times = 0
        self.functions = []


def hot_lines(log, lines):
    """[HotLine], the one of which most operations ran first."""
    table = {}
    for trace in log.traces:
        function = ''
        for op, source, times in zip(trace.operations, lines.of(trace),
                                     weights(trace, log.counts)):
            function = op.function() or function
            if source is None or op.kind() == '':
                continue
            if source not in table:
                table[source] = HotLine(source)
            table[source].operations += 1
            table[source].times += times
            if function not in table[source].functions:
                table[source].functions.append(function)
    return sorted(table.values(), key=lambda line: (-line.times, line.source))


def work(log, trace):
    """How many operations of a trace ran, at most."""
    return sum([times for op, times in zip(trace.operations, weights(trace, log.counts))
                if op.kind() != ''])


def aborted(log):
    """[(times, Attempt)]: those that began alike for the same reason are one."""
    rows = []
    index = {}
    for attempt in log.aborted:
        key = '%s %s' % (attempt.reason, attempt.places[0] if attempt.places else '')
        if key in index:
            rows[index[key]][0] += 1
        else:
            index[key] = len(rows)
            rows.append([1, attempt])
    return sorted([tuple(row) for row in rows], key=lambda row: -row[0])
