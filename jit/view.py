"""Logs of the JIT compiler as text: tables of loops and bridges, and single ones."""
from __future__ import absolute_import

from jit.texts import (
    caption, class_of_new, figures_text, operation_text, rounds)

COLUMNS = ('loops', 'bridges', 'ops', 'guards', 'new', 'calls', 'runs')


def figures(traces):
    """The texts below COLUMNS for a list of traces."""
    bridges = len([trace for trace in traces if trace.guard != ''])
    texts = [str(len(traces) - bridges), str(bridges)]
    texts += [str(sum([trace.count(*kinds) for trace in traces]))
              for kinds in ((), ('guard',), ('new',), ('call',))]
    known = [trace for trace in traces if trace.runs is not None]
    texts.append(str(sum([rounds(trace) for trace in known])) if known else '-')
    return texts


def line(texts, name):
    return '%6s %8s %7s %7s %6s %6s %12s  ' % tuple(texts) + name


def table(found, every):
    """Lines: a head, each function (with its traces if every), the sum."""
    lines = [line(COLUMNS, 'function')]
    for function, traces in found.functions():
        lines.append(line(figures(traces), function))
        if every:
            for trace in traces:
                lines.append(line(['', ''] + figures([trace])[2:], '  ' + caption(trace)))
    lines.append(line(figures(found.traces), 'all'))
    return lines


def forms_table(found):
    """Lines: for each form of an instruction how often it is in the traces, and the
    operations, guards, allocations and calls that followed it, one time on average."""
    counts = {}                 # form -> [times, operations, guards, allocations, calls]
    for trace in found.traces:
        row = None
        for op in trace.operations:
            if op.name == 'debug_merge_point':
                row = counts.setdefault(op.form(), [0] * 5)
                row[0] += 1
            elif row is not None and op.kind() != '':
                row[1] += 1
                if op.kind() != 'other':
                    row[2 + ('guard', 'new', 'call').index(op.kind())] += 1
    lines = ['%7s %7s %8s %8s %8s  %s' % ('times', 'ops', 'guards', 'new', 'calls', 'form')]
    for form, row in sorted(counts.items(), key=lambda item: (-item[1][1], item[0])):
        means = tuple([number / float(row[0]) for number in row[1:]])
        lines.append('%7d %7.2f %8.2f %8.2f %8.2f  %s' % ((row[0],) + means + (form,)))
    return lines


def body_start(operations):
    """The index of the last label; 0 where there is none."""
    labels = [i for i, op in enumerate(operations) if op.name == 'label']
    return labels[-1] if labels else 0


def body(operations):
    """The operations from the last label on; all where there is none."""
    return operations[body_start(operations):]


def trace_lines(trace, bridges, only_body=False, full=False, lines=None):
    """A trace as lines of text.

    bridges: {guard: Trace} of the whole log; only_body: what is behind the last label;
    full: arguments as the log has them; lines: the sources.Lines that give the source,
    or None."""
    found = [caption(trace), figures_text(trace)]
    sources = lines.of(trace) if lines is not None else [None] * len(trace.operations)
    before = None
    for i in range(body_start(trace.operations) if only_body else 0, len(trace.operations)):
        op = trace.operations[i]
        if op.place and sources[i] is not None and sources[i] != before:
            before = sources[i]
            found.append('  %s:%d | %s' % (before + (lines.sources.line(*before),)))
        found.append('  ' + op.place if op.place else operation_line(trace, op, bridges, full))
    return found


def operation_line(trace, op, bridges, full):
    """An operation with a comment on what it allocates or on the bridge of a guard."""
    text = '      ' + operation_text(op, full)
    if op.kind() == 'new' and class_of_new(trace, op):
        text += '    # ' + class_of_new(trace, op)
    bridge = bridges.get(op.guard())
    if bridge is not None and bridge.origin is trace:
        text += '    # has a bridge'
        text += '' if bridge.runs is None else ', taken %d times' % bridge.runs
    return text
