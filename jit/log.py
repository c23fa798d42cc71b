"""Read what the JIT compiler logs: loops and bridges, by Erlang function.

A log is made with PYPYLOG=jit-log-opt,jit-backend:FILE; docs/reading-traces.md
explains one.  Works under Python 2.7 and 3; needs nothing of rpython.
"""
from __future__ import absolute_import

import io
import re

SECTION = re.compile(r'^\[[0-9a-f]+\] (\{?)([\w-]+)(\}?)$')
LOOP = re.compile(r'^# Loop (-?\d+) \((.*)\) : (.*) with (\d+) ops$')
BRIDGE = re.compile(r'^# bridge out of Guard (0x[0-9a-f]+) with (\d+) ops$')
MERGE_POINT = re.compile(r"^debug_merge_point\((\d+), (\d+), '(.*)'\)$")
OPERATION = re.compile(r'^(?:\+(\d+): )?(?:(\w+) = )?(\w+)\((.*)\)(?: \[(.*)\])?$')
GUARD = re.compile(r'descr=<Guard(0x[0-9a-f]+)>')
TARGET = re.compile(r'descr=TargetToken\((\d+)\)')
FORM = re.compile(r'^.* \+\d+ | \[.*\]$')
COUNT = re.compile(r'^(entry|bridge|TargetToken)[ (](-?\d+)\)?:(\d+)$')

NO_CODE = ('debug_merge_point', 'label', 'jit_debug', 'enter_portal_frame',
           'leave_portal_frame', 'keepalive')


class Operation(object):
    """One line of a trace.

    name: of the operation; result: the name of what it makes, or ''; args: the text
    between its parentheses; fail_args: what a guard saves, as text; place: for
    debug_merge_point what enigma.machine.jit.where() tells, else ''.
    """

    def __init__(self, name, result, args, fail_args, place):
        self.name = name
        self.result = result
        self.args = args
        self.fail_args = fail_args
        self.place = place

    def guard(self):
        """The address that names a guard, or ''."""
        found = GUARD.search(self.args)
        return found.group(1) if found else ''

    def target(self):
        """The number of the label that a jump goes to or that a label has, or ''."""
        found = TARGET.search(self.args)
        return found.group(1) if found else ''

    def form(self):
        """Of a debug_merge_point, the form of the instruction; else ''."""
        return FORM.sub('', self.place)

    def kind(self):
        """'guard', 'new', 'call', 'other', or '' for what becomes no machine code."""
        if self.name in NO_CODE:
            return ''
        for prefix in ('guard', 'new'):
            if self.name.startswith(prefix):
                return prefix
        return 'call' if self.name.startswith(('call', 'cond_call')) else 'other'


class Trace(object):
    """A loop or a bridge.

    number: of a loop; guard: the address of the guard a bridge starts at; origin: the
    Trace with that guard; kind: "loop", "entry bridge", "bridge"; operations.
    """

    def __init__(self, kind, number, guard):
        self.kind = kind
        self.number = number
        self.guard = guard
        self.origin = None
        self.start = ''         # the place in the code where it starts
        self.operations = []
        self.runs = None        # how often it was entered, where the log tells
        self.laps = None        # how often its last label was passed

    def name(self):
        """What to call it on the command line of jit/trace."""
        return 'loop %s' % self.number if self.guard == '' else 'bridge %s' % self.guard

    def function(self):
        """Module:Function/Arity of the place where it starts."""
        return self.start.split(' +')[0] or '?'

    def count(self, *kinds):
        return len([op for op in self.operations if op.kind() in (kinds or KINDS)])

    def places(self):
        """The functions that it goes through, each once, in order."""
        found = []
        for op in self.operations:
            function = op.place.split(' +')[0]
            if function and function not in found:
                found.append(function)
        return found

    def place_of_guard(self, guard):
        """The place of the instruction that a guard belongs to, ''."""
        place = self.start
        for op in self.operations:
            place = op.place or place
            if op.name.startswith('guard') and op.guard() == guard:
                return place
        return ''


KINDS = ('guard', 'new', 'call', 'other')


def parse_operation(line):
    """The Operation of a line, or None."""
    merge_point = MERGE_POINT.match(line)
    if merge_point:
        return Operation('debug_merge_point', '', '', '', merge_point.group(3))
    match = OPERATION.match(line)
    if match is None:
        return None
    offset, result, name, args, fail_args = match.groups()
    return Operation(name, result or '', args, fail_args or '', '')


def parse_title(line):
    """The empty Trace that a line of comment announces, or None."""
    loop = LOOP.match(line)
    if loop:
        trace = Trace(loop.group(3), loop.group(1), '')
        trace.start = loop.group(2).replace(',', '.')   # as the log does elsewhere
        return trace
    bridge = BRIDGE.match(line)
    return Trace('bridge', '', bridge.group(1)) if bridge else None


class Log(object):
    """traces: in the order in which they were compiled."""

    def __init__(self):
        self.traces = []
        self.guards = {}        # address of a guard -> the Trace that it is in
        self.counts = {}        # 'entry 1', 'bridge 140..', 'TargetToken 140..' -> runs

    def add(self, trace):
        """Take a complete Trace in; addresses of guards may come again, the last counts."""
        if trace.guard != '':
            trace.origin = self.guards.get(trace.guard)
            if trace.origin is not None:
                trace.start = trace.origin.place_of_guard(trace.guard)
        if trace.start == '':
            places = [op.place for op in trace.operations if op.place]
            trace.start = places[0] if places else ''
        for op in trace.operations:
            if op.name.startswith('guard') and op.guard() != '':
                self.guards[op.guard()] = trace
        self.traces.append(trace)

    def add_counts(self):
        """Tell the traces how often they ran."""
        if not self.counts:
            return
        for trace in self.traces:
            key = 'entry %s' % trace.number
            if trace.guard != '':
                key = 'bridge %d' % int(trace.guard, 16)
            trace.runs = self.counts.get(key, 0)
            labels = [op.target() for op in trace.operations if op.name == 'label']
            if labels:
                trace.laps = self.counts.get('TargetToken %s' % labels[-1], 0)

    def functions(self):
        """[(function, its traces)], the one with most operations first."""
        table = {}
        for trace in self.traces:
            table.setdefault(trace.function(), []).append(trace)
        return sorted(table.items(), key=lambda item: (
            -sum([trace.count() for trace in item[1]]), item[0]))

    def select(self, words):
        """The traces that words mean: the number of a loop, the address of a guard, or
        a part of the place where a trace starts."""
        return [trace for trace in self.traces
                if words in (trace.number, trace.guard, trace.name())
                or words in trace.start and words != '']


def read(path):
    """The Log in a file."""
    log = Log()
    section = ''
    trace = None
    with io.open(path, encoding='utf-8', errors='replace') as lines:
        for line in lines:
            line = line.rstrip('\n')
            mark = SECTION.match(line)
            if mark:
                if trace is not None:
                    log.add(trace)
                    trace = None
                section = mark.group(2) if mark.group(1) else ''
            elif section == 'jit-backend-counts':
                count = COUNT.match(line)
                if count:
                    log.counts['%s %s' % count.groups()[:2]] = int(count.group(3))
            elif section.startswith('jit-log-opt'):
                if trace is None:
                    trace = parse_title(line)
                else:
                    op = parse_operation(line)
                    if op is not None:
                        trace.operations.append(op)
    log.add_counts()
    return log
