"""The traces of a log as a page for a browser: one file that needs no other.

The page is html/page.html with the style sheet, the scripts and the data put in.  The
scripts draw what is looked at, so a log may have thousands of traces.
"""
from __future__ import absolute_import

import io
import json
import os

from jit import figures, texts

PARTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'html')
SCRIPTS = ['parts.js', 'tree.js', 'trace.js', 'overview.js']
LINES = 200         # of the table of lines
PATH = 150          # instructions of a trace that was given up

NO_SOURCE = (-1, 0)
LETTERS = {'guard': 'g', 'new': 'n', 'call': 'c', 'other': 'o', '': '-'}


class Data(object):
    """Collects what a page shows of a log, as what becomes JSON; `lines`: a Lines."""

    def __init__(self, found, lines, title):
        self.log = found
        self.lines = lines
        self.title = title
        self.files = []
        self.file_index = {}
        self.functions = []
        self.function_index = {}
        self.extra = {}             # 'file:line' -> text, of lines outside of functions
        self.number = dict([(id(trace), i) for i, trace in enumerate(found.traces)])
        self.bridges = dict([((id(trace.origin), trace.guard), i)
                             for i, trace in enumerate(found.traces) if trace.origin])

    def file(self, name):
        if name not in self.file_index:
            self.file_index[name] = len(self.files)
            self.files.append(name)
        return self.file_index[name]

    def function(self, name):
        """The index of a function; with it goes its source."""
        if name not in self.function_index:
            self.function_index[name] = len(self.functions)
            extent = self.lines.extent(name)
            row = {'name': name, 'file': -1, 'first': 0, 'source': []}
            if extent is not None:
                path, first, last = extent
                row = {'name': name, 'file': self.file(path), 'first': first,
                       'source': self.lines.sources.lines(path)[first - 1:last]}
            self.functions.append(row)
        return self.function_index[name]

    def source(self, source):
        """(index of a file, line) of the source of an operation."""
        if source is None:
            return NO_SOURCE
        name, line = source
        key = '%d:%d' % (self.file(name), line)
        if key not in self.extra:
            self.extra[key] = self.lines.sources.line(name, line)
        return self.file(name), line

    def trace(self, trace):
        """A Trace for the page."""
        origin = self.number.get(id(trace.origin), -1)
        return {
            'kind': trace.kind, 'number': trace.number, 'guard': trace.guard,
            'at': trace.start or '?', 'fn': self.function(trace.function()),
            'runs': trace.runs, 'laps': trace.laps, 'parent': origin,
            'from': place_of_guard(trace.origin, trace.guard) if origin >= 0 else -1,
            'counts': [trace.count()] + [trace.count(kind) for kind in ('guard', 'new', 'call')],
            'work': figures.work(self.log, trace),
            'made': figures.allocated(self.log, [trace]),
            'through': [self.function(name) for name in
                        trace.places() or [trace.function()]],
            'ops': [self.operation(trace, op, source) for op, source in
                    zip(trace.operations, self.lines.of(trace))]}

    def operation(self, trace, op, source):
        """An operation for the page: a list that begins with the letter of its kind."""
        if op.place:
            spec = op.place.split(' [', 1)[1][:-1] if op.place.endswith(']') else ''
            return (['m', self.function(op.function()), op.pc(), op.form(), spec] +
                    list(self.source(source)))
        text = texts.operation_text(op, False)
        if op.name == 'label':
            return ['l', text, op.target(),
                    self.log.counts.get('TargetToken %s' % op.target(), 0)]
        if op.name == 'jump':
            return ['j', text, op.target()]
        row = [LETTERS[op.kind()], text]
        if op.kind() == 'guard':
            row.append(self.bridges.get((id(trace), op.guard()), -1))
        elif op.kind() == 'new':
            row.append(texts.what_is_new(trace, op))
        return row

    def labels(self):
        """{target: [index of a trace, index of the label in it]}."""
        table = {}
        for i, trace in enumerate(self.log.traces):
            for j, op in enumerate(trace.operations):
                if op.name == 'label':
                    table[op.target()] = [i, j]
        return table

    def guards(self):
        rows = []
        for hot in figures.hot_guards(self.log, self.lines):
            rows.append([hot.times, self.number[id(hot.trace)],
                         place_of_guard(hot.trace, hot.op.guard()),
                         self.number[id(hot.bridge)], texts.condition(hot.trace, hot.op)] +
                        list(self.source(hot.source)))
        return rows

    def hot_lines(self):
        """Rows: times, operations, file, line, text, a trace to look at or -1."""
        best = {}               # line -> (work of it in a trace, the trace)
        for i, trace in enumerate(self.log.traces):
            work = {}
            for source, times in zip(self.lines.of(trace),
                                     figures.weights(trace, self.log.counts)):
                work[source] = work.get(source, 0) + times
            for source, times in work.items():
                best[source] = max(best.get(source, (-1, -1)), (times, -i))
        rows = []
        for hot in figures.hot_lines(self.log, self.lines)[:LINES]:
            rows.append([hot.times, hot.operations] + list(self.source(hot.source)) + [
                self.lines.sources.line(*hot.source), -best[hot.source][1]])
        return rows

    def aborted(self):
        return [{'times': times, 'why': texts.attempt_text(attempt),
                 'places': attempt.places[:PATH], 'length': len(attempt.places),
                 'last': (attempt.places or [''])[-1]}
                for times, attempt in figures.aborted(self.log)]

    def all(self):
        """Everything, as lists and dictionaries."""
        found = {
            'title': self.title, 'counted': bool(self.log.counts),
            'traces': [self.trace(trace) for trace in self.log.traces],
            'labels': self.labels(), 'guards': self.guards(), 'lines': self.hot_lines(),
            'made': figures.allocated(self.log, self.log.traces),
            'aborted': self.aborted(), 'totals': sorted(self.log.summary.items()),
            'notInlined': self.log.not_inlined}
        found.update({'functions': self.functions, 'files': self.files,
                      'extra': self.extra})
        return found


def place_of_guard(trace, guard):
    """The index of a guard among the operations of a trace, or -1."""
    for i, op in enumerate(trace.operations):
        if op.kind() == 'guard' and op.guard() == guard:
            return i
    return -1


def as_text(name):
    with io.open(os.path.join(PARTS, name), encoding='utf-8') as part:
        return part.read()


def escaped(text):
    """Text as HTML."""
    for char, entity in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('"', '&quot;')):
        text = text.replace(char, entity)
    return text


def embedded(value):
    """JSON in ASCII that nothing in a script element takes for markup."""
    text = json.dumps(value, separators=(',', ':'))
    return text.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026')


def page(found, lines, title):
    """The page as text."""
    if isinstance(title, bytes):
        title = title.decode('utf-8', 'replace')        # a word of a command line
    parts = {'TITLE': escaped(title), 'STYLE': as_text('style.css'),
             'SCRIPT': '\n'.join([as_text(name) for name in SCRIPTS]),
             'DATA': embedded(Data(found, lines, title).all())}
    pieces = as_text('page.html').split('@')
    return ''.join([parts.get(piece, piece) if i % 2 else piece
                    for i, piece in enumerate(pieces)])


def write(path, found, lines, title):
    with io.open(path, 'w', encoding='utf-8') as written:
        written.write(page(found, lines, title))
