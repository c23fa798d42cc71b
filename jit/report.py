"""What a whole log tells, as text: hot lines, guards, allocations, traces given up."""
from __future__ import absolute_import

from jit import figures, texts

FEW = 15            # rows of each table, if not all are wanted


def where(source):
    return '%s:%d' % source if source is not None else ''


def report_lines(log, lines, every):
    """The report on a log as lines of text; lines: a sources.Lines."""
    parts = [hot_part(log, lines), guards_part(log, lines), allocated_part(log),
             aborted_part(log)]
    found = []
    for title, heads, rows, lines_of_row in parts:
        shown = rows if every else rows[:FEW]
        found.append(title + (':' if rows else ': none'))
        found += [heads] if rows and heads else []
        for row in shown:
            found += lines_of_row(row)
        if len(rows) > len(shown):
            found.append('   and %d more (--all)' % (len(rows) - len(shown)))
        found.append('')
    if not lines.known:
        found.append('The log tells no lines of source; a newer executable does.')
    return found + totals(log)


def hot_part(log, lines):
    def text(hot):
        return ['%14d %5d  %s  %s' % (hot.times, hot.operations, where(hot.source),
                                      lines.sources.line(*hot.source))]
    head = '%14s %5s  line' % ('ran at most', 'ops') if log.counts else \
        '%14s %5s  line' % ('(not counted)', 'ops')
    return ('Lines whose operations ran most', head, figures.hot_lines(log, lines), text)


def guards_part(log, lines):
    def text(guard):
        times = '-' if guard.times is None else '%d' % guard.times
        found = ['%14s  %s in %s' % (times, texts.operation_text(guard.op, False),
                                     guard.trace.name())]
        tested = texts.condition(guard.trace, guard.op)
        for part in (tested, guard.place):
            if part:
                found.append(' ' * 16 + part)
        if guard.source is not None:
            found.append(' ' * 16 + where(guard.source) + '  ' +
                         lines.sources.line(*guard.source))
        return found
    return ('Guards that failed so often that they have a bridge', '%14s' % 'bridge taken',
            figures.hot_guards(log, lines), text)


def allocated_part(log):
    def text(row):
        return ['%14d %5d  %s' % (row[2], row[1], row[0])]
    return ('Allocated in machine code', '%14s %5s  class' % ('times at most', 'ops'),
            figures.allocated(log, log.traces), text)


def aborted_part(log):
    def text(row):
        times, attempt = row
        found = ['%7d  from %s' % (times, (attempt.places or ['a place unknown'])[0]),
                 ' ' * 9 + texts.attempt_text(attempt)]
        if len(attempt.places) > 1:
            found.append(' ' * 9 + 'after %d instructions at %s' % (
                len(attempt.places), attempt.places[-1]))
        return found
    return ('Traces given up', '', figures.aborted(log), text)


def totals(log):
    """Lines of the totals that the JIT compiler itself tells."""
    if not log.summary:
        return []
    found = []
    for name, words in (('Tracing', 'times traced, in seconds'),
                        ('Backend', 'times compiled to machine code, in seconds')):
        if name in log.summary:
            found.append('%s: %s' % (words, log.summary[name].replace(' ', ', ')))
    freed = [log.summary.get('Freed # of ' + kind, '0') for kind in ('loops', 'bridges')]
    if freed != ['0', '0']:
        found.append('loops and bridges freed again: %s, %s' % tuple(freed))
    return found + ['not inlined any more: ' + place for place in log.not_inlined]
