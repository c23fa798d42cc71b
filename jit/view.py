"""The command line of jit/trace: tables of loops and bridges, and single ones."""
from __future__ import absolute_import, print_function

import argparse
import re
import sys

from jit import log

DESCR = re.compile(r'(, )?descr=(.*)$')
FIELD = re.compile(r'<Field\w+ (?:\w+\.)*?((?:\w+\.)?)(?:inst_)?(\w+) \d+( pure)?>')
# The same where the log is of an untranslated run; there an allocation names its class.
BARE_FIELD = re.compile(r"FieldDescr\(<GcStruct (?:\w+\.)*(\w+) .*'(?:inst_)?(\w+)'\)")
BARE_CLASS = re.compile(r'SizeDescr\(<GcStruct (?:\w+\.)*(\w+) ')
COLUMNS = ('loops', 'bridges', 'ops', 'guards', 'new', 'calls', 'runs')


def options(words):
    parser = argparse.ArgumentParser(
        prog='jit/trace', description='Read a log made with '
        'PYPYLOG=jit-log-opt,jit-backend:FILE (see docs/reading-traces.md).')
    parser.add_argument('file')
    parser.add_argument('which', nargs='*', help='print these: the number of a loop, the '
                        'address of a guard, or a part of Module:Function/Arity')
    parser.add_argument('--all', action='store_true',
                        help='a line for each loop and bridge, not only for each function')
    parser.add_argument('--forms', action='store_true',
                        help='a line for each form of an instruction: what it became')
    parser.add_argument('--body', action='store_true',
                        help='print only what is behind the last label')
    parser.add_argument('--full', action='store_true',
                        help='print all arguments as the log has them')
    return parser.parse_args(words)


def figures(traces):
    """The texts below COLUMNS for a list of traces."""
    bridges = len([trace for trace in traces if trace.guard != ''])
    texts = [str(len(traces) - bridges), str(bridges)]
    texts += [str(sum([trace.count(*kinds) for trace in traces]))
              for kinds in ((), ('guard',), ('new',), ('call',))]
    known = [trace for trace in traces if trace.runs is not None]
    texts.append(str(sum([rounds(trace) for trace in known])) if known else '-')
    return texts


def rounds(trace):
    """How often it ran: entries of a bridge, laps of a loop."""
    return max(trace.runs or 0, trace.laps or 0)


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


def caption(trace):
    """One line about a trace."""
    text = '%s at %s' % (trace.name(), trace.start or '?')
    if trace.guard != '':
        text += ' out of ' + (trace.origin.name() if trace.origin else 'an unknown loop')
    elif trace.kind != 'loop':
        text += ' (%s)' % trace.kind
    others = [place for place in trace.places() if place != trace.function()]
    if others:
        text += ' through ' + ' '.join(others[:4]) + (' ...' if len(others) > 4 else '')
    return text


def short_descr(match):
    """The text of a descriptor that is worth reading: the field, the bridge, nothing."""
    comma, descr = match.group(1) or '', match.group(2)
    field = FIELD.match(descr)
    if field:
        return comma + field.group(1) + field.group(2)
    field = BARE_FIELD.match(descr)
    if field:
        return comma + '%s.%s' % field.groups()
    if descr.startswith('<Guard'):
        return comma + descr[len('<Guard'):-1]
    if descr.startswith('TargetToken'):
        return comma + '@' + descr[len('TargetToken('):-1]
    return comma + descr if descr.startswith('<Loop') else ''


def class_of_new(trace, new):
    """The class of what an operation of the trace allocates, or ''.

    It may be a base class: in a translated log it is that of a field that is set."""
    named = BARE_CLASS.search(new.args)
    if named:
        return named.group(1)
    for op in trace.operations:
        if op.name == 'setfield_gc' and op.args.startswith(new.result + ','):
            found = FIELD.search(op.args)
            if found:
                return found.group(1)[:-1]
    return ''


def operation_text(op, full):
    args = op.args if full else DESCR.sub(short_descr, op.args)
    text = '%s%s(%s)' % (op.result + ' = ' if op.result else '', op.name, args)
    return text + (' [%s]' % op.fail_args if full and op.fail_args else '')


def body(operations):
    """The operations from the last label on; all where there is none."""
    labels = [i for i, op in enumerate(operations) if op.name == 'label']
    return operations[labels[-1]:] if labels else operations


def trace_lines(trace, bridges, given):
    """A trace as text; bridges: {guard: Trace} of the whole log."""
    lines = [caption(trace), '%d operations: %d guards, %d allocations, %d calls' % (
        trace.count(), trace.count('guard'), trace.count('new'), trace.count('call'))]
    if trace.runs is not None:
        lines[1] += '; entered %d times' % trace.runs
        if trace.laps:
            lines[1] += ', last label passed %d times' % trace.laps
    for op in body(trace.operations) if given.body else trace.operations:
        if op.name == 'debug_merge_point':
            lines.append('  ' + op.place)
            continue
        text = '      ' + operation_text(op, given.full)
        if op.kind() == 'new' and class_of_new(trace, op):
            text += '    # ' + class_of_new(trace, op)
        bridge = bridges.get(op.guard())
        if bridge is not None and bridge.origin is trace:
            text += '    # has a bridge'
            text += '' if bridge.runs is None else ', taken %d times' % bridge.runs
        lines.append(text)
    return lines


def main(words):
    """The exit status: 1 where nothing was found."""
    given = options(words)
    found = log.read(given.file)
    if not found.traces:
        print('no loops and bridges in %s' % given.file, file=sys.stderr)
        return 1
    if not given.which:
        print('\n'.join(forms_table(found) if given.forms else table(found, given.all)))
        return 0
    bridges = dict([(trace.guard, trace) for trace in found.traces if trace.guard != ''])
    chosen = []
    for which in given.which:
        chosen += [trace for trace in found.select(which) if trace not in chosen]
    for trace in chosen:
        print('\n'.join(trace_lines(trace, bridges, given)) + '\n')
    if not chosen:
        print('no loop or bridge is called that', file=sys.stderr)
        return 1
    return 0
