"""Operations and traces as text that is worth reading."""
from __future__ import absolute_import

import re

DESCR = re.compile(r'(, )?descr=(.*)$')
FIELD = re.compile(r'<Field\w+ (?:\w+\.)*?((?:\w+\.)?)(?:inst_)?(\w+) \d+( pure)?>')
# The same where the log is of an untranslated run; there an allocation names its class.
BARE_FIELD = re.compile(r"FieldDescr\(<GcStruct (?:\w+\.)*(\w+) .*'(?:inst_)?(\w+)'\)")
BARE_CLASS = re.compile(r'SizeDescr\(<GcStruct (?:\w+\.)*(\w+) ')
ARRAY = {'P': 'array of pointers', 'S': 'array of integers', 'F': 'array of floats'}
ARRAY_DESCR = re.compile(r'<Array(\w) ')

REASONS = {
    'TOO_LONG': 'too long',
    'BAD_LOOP': 'the optimizer could make no loop of it',
    'ESCAPE': 'the machine was read or written while its registers were in the trace',
    'BRIDGE': 'the loop that it was to leave is gone',
    'FORCE_QUASIIMMUT': 'what it took for constant changed'}


def rounds(trace):
    """How often it ran: entries of a bridge, laps of a loop."""
    return max(trace.runs or 0, trace.laps or 0)


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


def figures_text(trace):
    """One line: its operations, what they allocate, and how often it ran."""
    text = '%d operations: %d guards, %d allocations%s, %d calls' % (
        trace.count(), trace.count('guard'), trace.count('new'), new_text(trace),
        trace.count('call'))
    if trace.runs is not None:
        text += '; entered %d times' % trace.runs
        if trace.laps:
            text += ', last label passed %d times' % trace.laps
    return text


def new_text(trace):
    """" (2 W_Cons, W_Int)": what the operations of a trace allocate; '' for nothing."""
    names = [what_is_new(trace, op) for op in trace.operations if op.kind() == 'new']
    parts = []
    for name in sorted(set(names)):
        times = names.count(name)
        parts.append('%d %s' % (times, name) if times > 1 else name)
    return ' (%s)' % ', '.join(parts) if parts else ''


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


def operation_text(op, full):
    args = op.args if full else DESCR.sub(short_descr, op.args)
    text = '%s%s(%s)' % (op.result + ' = ' if op.result else '', op.name, args)
    return text + (' [%s]' % op.fail_args if full and op.fail_args else '')


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


def what_is_new(trace, op):
    """What an operation allocates, in words that are never ''."""
    if op.name.startswith('new_array'):
        array = ARRAY_DESCR.search(op.args)
        return ARRAY.get(array.group(1) if array else '', 'array')
    if op.name in ('newstr', 'newunicode'):
        return 'string'
    return class_of_new(trace, op) or 'of a class unknown'


def condition(trace, guard):
    """What a guard tests: the operation that its first operand comes from, or ''."""
    operand = guard.args.split(',')[0]
    for op in trace.operations:
        if op.result == operand and operand != '':
            return operation_text(op, False)
    return ''


def attempt_text(attempt):
    """Why a trace was given up: one line."""
    text = REASONS.get(attempt.reason, attempt.reason)
    if attempt.longest is not None:
        text += ' (%d operations in %s)' % (attempt.longest[1], attempt.longest[0])
    complaints = []
    for complaint in attempt.complaints:
        if complaint not in complaints:
            complaints.append(complaint)
    return text + ''.join(['; ' + complaint for complaint in complaints])
