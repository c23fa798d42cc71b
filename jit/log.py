"""Read what the JIT compiler logs: loops and bridges, by Erlang function.

docs/reading-traces.md tells which sections there are (SECTIONS asks for all that are
read here) and explains a log.  Works under Python 2.7 and 3; needs nothing of rpython.
"""
from __future__ import absolute_import

import io
import re

SECTIONS = 'jit-log-opt,jit-backend,jit-summary,jit-tracing,jit-abort,jit-disableinlining'

SECTION = re.compile(r'^\[[0-9a-f]+\] (\{?)([\w-]+)(\}?)$')
LOOP = re.compile(r'^# Loop (-?\d+) \((.*)\) : (.*) with (\d+) ops$')
BRIDGE = re.compile(r'^# bridge out of Guard (0x[0-9a-f]+) with (\d+) ops$')
MERGE_POINT = re.compile(r"^debug_merge_point\((\d+), (\d+), '(.*)'\)$")
OPERATION = re.compile(r'^(?:\+(\d+): )?(?:(\w+) = )?(\w+)\((.*)\)(?: \[(.*)\])?$')
GUARD = re.compile(r'descr=<Guard(0x[0-9a-f]+)>')
TARGET = re.compile(r'descr=TargetToken\((\d+)\)')
FORM = re.compile(r'^.* \+\d+ | \[.*\]$')
LINE = re.compile(r'^(.* \+\d+ [^(]*) \((.+):(\d+)\)( \[.*\])?$')
PLACE = re.compile(r'^.*/\d+ \+\d+ \w')
ABORTED = re.compile(r'^~~~ ABORTING TRACING (?:ABORT_)?(\w+)$')
LONGEST = re.compile(r'^found new longest: (.*) (\d+)$')
SUMMARY = re.compile(r'^ *(.*?): *\t\s*(\S.*)$')
COUNT = re.compile(r'^(entry|bridge|TargetToken)[ (](-?\d+)\)?:(\d+)$')

NO_CODE = ('debug_merge_point', 'label', 'jit_debug', 'enter_portal_frame',
           'leave_portal_frame', 'keepalive')


class Operation(object):
    """One line of a trace.

    name: of the operation; result: the name of what it makes, or ''; args: the text
    between its parentheses; fail_args: what a guard saves, as text; place: for
    debug_merge_point what enigma.machine.jit.where() tells but for the source, else '';
    source: (file, line) that it tells, or None.
    """

    def __init__(self, name, result, args, fail_args, place):
        self.name = name
        self.result = result
        self.args = args
        self.fail_args = fail_args
        self.place, self.source = split_place(place)

    def function(self):
        """Of a debug_merge_point, Module:Function/Arity; else ''."""
        return self.place.split(' +')[0]

    def pc(self):
        """Of a debug_merge_point, the pc of the instruction; else -1."""
        return int(self.place.split(' +')[1].split(' ')[0]) if ' +' in self.place else -1

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
            function = op.function()
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


class Attempt(object):
    """A trace that was given up.

    reason: TOO_LONG, BAD_LOOP, ESCAPE, BRIDGE or FORCE_QUASIIMMUT; places: of the
    instructions that it went through, in order; complaints: of the optimizer;
    longest: (place, operations) of the longest call in it, or None.
    """

    def __init__(self):
        self.reason = ''
        self.places = []
        self.complaints = []
        self.longest = None

    def read(self, line, section):
        """Take in a line of what is logged during tracing."""
        aborted = ABORTED.match(line)
        longest = LONGEST.match(line)
        if aborted:
            self.reason = aborted.group(1)
        elif longest and section == 'jit-abort-longest-function':
            self.longest = (split_place(longest.group(1))[0], int(longest.group(2)))
        elif section == 'jit-abort':
            self.complaints.append(line)
        elif section == 'jit-tracing' and PLACE.match(line):
            self.places.append(line)


def split_place(text):
    """What where() tells -> (the same without the source, (file, line) or None)."""
    found = LINE.match(text)
    if found is None:
        return text, None
    place, path, line, spec = found.groups()
    return place + (spec or ''), (path, int(line))


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
        trace.start = split_place(loop.group(2).replace(',', '.'))[0]   # as elsewhere
        return trace
    bridge = BRIDGE.match(line)
    return Trace('bridge', '', bridge.group(1)) if bridge else None


class Log(object):
    """traces: in the order in which they were compiled; aborted: the Attempts that were
    given up; summary: {name: text} of the totals; not_inlined: places of functions."""

    def __init__(self):
        self.traces = []
        self.aborted = []
        self.summary = {}
        self.not_inlined = []
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


class Reader(object):
    """Reads a log line by line into `log`."""

    def __init__(self):
        self.log = Log()
        self.sections = ['']        # those that we are in
        self.trace = None
        self.attempt = None

    def read(self, line):
        mark = SECTION.match(line)
        if mark and mark.group(1):
            self.sections.append(mark.group(2))
            if mark.group(2) == 'jit-tracing':
                self.attempt = Attempt()
        elif mark and mark.group(2) in self.sections:
            self.leave(mark.group(2))
        else:
            self.inside(line, self.sections[-1])

    def leave(self, section):
        """A section ends, and those in it whose end is missing."""
        while self.sections.pop() != section:
            pass
        if self.trace is not None:
            self.log.add(self.trace)
            self.trace = None
        if section == 'jit-tracing':
            if self.attempt is not None and self.attempt.reason != '':
                self.log.aborted.append(self.attempt)
            self.attempt = None

    def inside(self, line, section):
        """A line of a section."""
        if section.startswith('jit-log-opt'):
            if self.trace is None:
                self.trace = parse_title(line)
            else:
                op = parse_operation(line)
                if op is not None:
                    self.trace.operations.append(op)
        elif section == 'jit-backend-counts':
            count = COUNT.match(line)
            if count:
                self.log.counts['%s %s' % count.groups()[:2]] = int(count.group(3))
        elif section == 'jit-summary':
            total = SUMMARY.match(line)
            if total:
                self.log.summary[total.group(1)] = ' '.join(total.group(2).split())
        elif section == 'jit-disableinlining':
            self.log.not_inlined.append(split_place(line.split(' ', 2)[-1])[0])
        elif self.attempt is not None:
            self.attempt.read(line, section)


def read(path):
    """The Log in a file."""
    reader = Reader()
    with io.open(path, encoding='utf-8', errors='replace') as lines:
        for line in lines:
            reader.read(line.rstrip('\n'))
    if reader.trace is not None:            # the program was killed
        reader.log.add(reader.trace)
    reader.log.add_counts()
    return reader.log
